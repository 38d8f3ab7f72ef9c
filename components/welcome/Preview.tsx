/**
 * Renders a drawing of the guide beside a page of settings, one of them being set. Decorative; the text beside it says
 * the same. Own shapes and colours, nothing of Halo's.
 */
export function Preview() {
  return (
    <svg class="preview" viewBox="0 0 240 160" aria-hidden="true">
      <rect class="window" x="1" y="1" width="238" height="158" rx="10" />
      <path class="edge" d="M1 22h238" />
      <circle class="dot" cx="13" cy="12" r="3" />
      <circle class="dot" cx="24" cy="12" r="3" />
      <circle class="dot" cx="35" cy="12" r="3" />
      {[38, 62, 86, 110, 134].map((top, row) => (
        <g key={top}>
          <rect class="label" x="14" y={top} width={[40, 52, 34, 46, 38][row]} height="6" rx="3" />
          <rect class={row === 2 ? 'field now' : 'field'} x="74" y={top - 5} width="52" height="16" rx="4" />
        </g>
      ))}
      <rect class="panel" x="140" y="34" width="90" height="116" rx="8" />
      <rect class="brand" x="149" y="43" width="12" height="12" rx="3.5" />
      <path class="tick" d="M152 49.2l2.2 2.2 3.8-4.4" />
      <rect class="strong" x="167" y="46" width="44" height="6" rx="3" />
      {[66, 82, 98].map((top, row) => (
        <g key={top}>
          <circle class={row === 2 ? 'open' : 'met'} cx="154" cy={top + 3} r="4" />
          <rect class="label" x="164" y={top} width={[50, 40, 54][row]} height="6" rx="3" />
        </g>
      ))}
      <rect class="press" x="149" y="122" width="72" height="18" rx="5" />
      <rect class="on" x="168" y="128.5" width="34" height="5" rx="2.5" />
    </svg>
  );
}
