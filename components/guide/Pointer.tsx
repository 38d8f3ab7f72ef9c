import type { PointerProps } from './props';

/** Air between the control and the ring. */
const AIR = 4;

/**
 * Points at one control: a ring around it, the rest of the page a little dimmed, and a bubble with the wanted value.
 * It takes no presses and is not read out: "Show" says the same in the status line.
 */
export function Pointer({ rect, bubble, name, text }: PointerProps) {
  return (
    <div class="pointer" aria-hidden="true">
      <div
        class="ring"
        style={{
          top: `${rect.top - AIR}px`,
          left: `${rect.left - AIR}px`,
          width: `${rect.width + 2 * AIR}px`,
          height: `${rect.height + 2 * AIR}px`,
        }}
      />
      <div
        class="bubble"
        data-side={bubble.side}
        style={{ top: `${bubble.at}px`, left: `${bubble.left}px`, width: `${bubble.width}px` }}
      >
        <span class="tip" style={{ left: `${bubble.tip}px` }} />
        <b>{name}</b>
        <span>{text}</span>
      </div>
    </div>
  );
}
