import { sha256Hex } from '../vault/digest';

/**
 * Empties the clipboard if its text has this SHA-256 (hex), and returns whether it had. Needs a page, and the
 * permissions clipboardRead and clipboardWrite. Uses commands, because `navigator.clipboard` needs the focus, and no
 * page of the extension has it then (tried in Chromium 156 and Firefox 153).
 */
export async function clearIfUnchanged(digest: string): Promise<boolean> {
  if ((await sha256Hex(pasted())) !== digest) return false;
  const empty = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', '');
  };
  document.addEventListener('copy', empty, { once: true });
  return document.execCommand('copy');
}

function pasted(): string {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  document.execCommand('paste');
  field.remove();
  return field.value;
}
