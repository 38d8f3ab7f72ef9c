interface RemarksProps {
  title: string;
  rows: { id: string; name: string; text: string }[];
}

/** Renders a titled list of short remarks: open settings on other tabs, settings that exceed the recipe. */
export function SecretWarnings({ title, rows }: RemarksProps) {
  if (rows.length === 0) return null;
  return (
    <section class="remarks">
      <p class="caption">{title}</p>
      <ul aria-label={title}>
        {rows.map((row) => (
          <li key={row.id}>
            <b>{row.name}</b> <span>{row.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
