/** Saves a file by the browser's own downloads, which need no permission for it. `type` is its media type. */
export function saveFile(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // The browser has read it within a minute; the end of the page frees it in any case.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
