const TYPE = 'text/plain';

/**
 * Copies a text to the clipboard that the background still reads. The browser permits a copy for seconds after the
 * admin's press only, so the copy begins at once and a slow background does not use up this time. Resolves to false
 * when the browser refuses or there is no text. Never rejects.
 */
export async function copyWhenRead(reading: Promise<string | undefined>): Promise<boolean> {
  const toBlob = (text: string | undefined) =>
    text === undefined ? Promise.reject() : new Blob([text], { type: TYPE });
  const blob = reading.then(toBlob);
  // Otherwise a rejection is unhandled where the browser refuses at once.
  blob.catch(() => undefined);
  try {
    await navigator.clipboard.write([new ClipboardItem({ [TYPE]: blob })]);
    return true;
  } catch {
    return false;
  }
}
