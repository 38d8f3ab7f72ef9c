import { isVisible } from '@/utils/control/visible';
import { LIST } from '@/utils/halo/table';
import type { SetupView } from '@/utils/setup/types';
import { PAIR_SHAPES } from '@/utils/vault/shapes';
import { tellApplicationsSeen } from './ask';
import type { Desk } from './desk';
import { pairOn } from './pair';
import type { GuideState } from './state';

const CLIENT_IDS = new RegExp(`(?<![0-9a-f-])${PAIR_SHAPES.clientId}(?![0-9a-f-])`, 'giu');
/** Halo's lists are paged by 50 (halo-ui 2.10). */
const MOST = 500;

/**
 * Tells the vault which applications Halo has, as long as it holds a pair that was not seen to be saved: the admin may
 * have left the page right after Save, and the list or the record itself says what came of it.
 */
export class ApplicationsSeen {
  private told = '';

  /** Looks at the page once; says nothing twice. Rejects when the background cannot be reached. */
  async look(desk: Desk): Promise<void> {
    const { state } = desk;
    if (state.address.area !== 'applications' || state.address.isNew || !holdsUnsaved(state.view)) return;
    const ids = [...new Set([...listed(), ...opened(state)])].slice(0, MOST);
    const { credentials, otherPairs } = state.view;
    const what = JSON.stringify([ids, credentials.map(({ capturedAt }) => capturedAt), otherPairs]);
    if (ids.length === 0 || what === this.told) return;
    this.told = what;
    desk.update({ view: await tellApplicationsSeen(ids) });
  }
}

function holdsUnsaved({ credentials, otherPairs = [] }: SetupView): boolean {
  return (
    credentials.some(({ id, captured, saved }) => id === 'clientSecret' && captured && !saved) ||
    otherPairs.some(({ saved }) => !saved)
  );
}

/** Halo's list of applications has a column with their Client IDs (halo-ui 1.1). */
function listed(): string[] {
  const lists = [...document.querySelectorAll<HTMLElement>(LIST)].filter(isVisible);
  return lists.flatMap((list) => list.innerText.match(CLIENT_IDS) ?? []);
}

/** The open record, unless its secret can still be read: that may have been made anew, and not saved. */
function opened({ address, scene }: GuideState): string[] {
  if (address.recordId === null || scene.look.kind !== 'record') return [];
  const { state, clientId } = pairOn(scene.controls);
  return clientId !== null && (state === 'masked' || (state === 'none' && scene.look.mode === 'view'))
    ? [clientId]
    : [];
}
