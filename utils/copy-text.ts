const TYPE = 'text/plain';

/**
 * Puts a text into the clipboard. The browser permits that for seconds after the admin's press. A text that a slow
 * background still reads is passed as a promise, so that the copy begins within this time. Resolves to false when the
 * browser refuses or the promise rejects. Never rejects.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ [TYPE]: text.then(toBlob) })]);
    return true;
  } catch {
    return false;
  }
}

function toBlob(text: string): Blob {
  return new Blob([text], { type: TYPE });
}
