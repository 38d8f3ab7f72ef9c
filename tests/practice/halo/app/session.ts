import { boot } from '../data/boot.ts';

const me = boot.agents.find((agent) => agent.active && !agent.isapiagent);

/** Name of the agent who is logged in: the first active one of the practice data. */
export const myName: string = me?.name ?? 'Practice Admin';

/** Returns initials for an avatar: the first letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : '';
  return `${words[0]?.[0] ?? ''}${last?.[0] ?? ''}`.toUpperCase();
}

/**
 * Writes the keys of Halo's agent app to local storage, which distinguish it from other sites (docs/halo-ui.md 3.7),
 * and the readable token cookie, which no extension should read. The portal writes only its own key.
 */
export function writeFingerprint(): void {
  if (location.pathname.startsWith('/portal')) {
    localStorage.setItem('P_currloggedonuser', JSON.stringify({ id: 1, name: 'Portal User' }));
    return;
  }
  localStorage.setItem('currloggedonuser', JSON.stringify({ id: me?.id ?? 1, name: myName, isagent: true }));
  localStorage.setItem('claims', JSON.stringify([{ type: 'agent', value: String(me?.id ?? 1) }]));
  // biome-ignore lint/suspicious/noDocumentCookie: Halo keeps its token in a readable cookie, and so does the practice page.
  document.cookie = 'access_token=practice-session-token; path=/; SameSite=Lax';
}
