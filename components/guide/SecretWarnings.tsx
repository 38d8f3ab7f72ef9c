interface RemarksProps {
  title: string;
  rows: { id: string; name: string; text: string }[];
}

/** A titled list of short remarks: what waits on other tabs, what the record grants beyond the recipe. */
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
