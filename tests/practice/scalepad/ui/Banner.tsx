/** As bare as the real one: it says that it failed, and no more. */
export function Banner({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p className="banner" role="alert">
      {text}
    </p>
  );
}
