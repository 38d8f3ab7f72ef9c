interface OtherSettingsProps {
  title: string;
  rows: { id: string; name: string; text: string }[];
}

/** Renders a titled list of settings with a text each: open settings on other tabs, settings that exceed the recipe. */
export function OtherSettings({ title, rows }: OtherSettingsProps) {
  if (rows.length === 0) return null;
  return (
    <section class="other-settings">
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
