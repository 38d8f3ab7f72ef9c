/** A message at the edge of the page; the page goes on behind it. */
export function Toast({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p className="toast" role="status">
      {text}
    </p>
  );
}
