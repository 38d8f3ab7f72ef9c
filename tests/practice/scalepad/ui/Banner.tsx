/** As short as the real one: it reports the failure only. */
export function Banner({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p className="banner" role="alert">
      {text}
    </p>
  );
}
