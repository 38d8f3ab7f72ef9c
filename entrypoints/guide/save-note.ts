import { i18n } from '#i18n';
import { isVisible } from '@/utils/control/visible';
import type { HaloAddress } from '@/utils/halo/address';
import type { HaloArea } from '@/utils/halo/table';
import { SAVE_FAILED, TOAST } from '@/utils/halo/table';
import { tellPairSaved } from './ask';
import type { Capture } from './capture';
import { isComplete } from './complete';
import type { Desk } from './desk';
import type { GuardPost } from './guard';
import { pairOn } from './pair';
import { noteProgress } from './progress';
import type { GuideState } from './state';

/** A Save that is not seen to have worked after this long has failed or was taken back. */
const WORKS_WITHIN = 60_000;

/** Remembers that the admin pressed Save, until the page shows what came of it. */
export class SaveNote {
  private pressedOn: { area: HaloArea; record: string | null; at: number; complete: boolean; stayed: boolean } | null =
    null;

  constructor(
    private readonly guard: GuardPost,
    private readonly capture: Capture,
  ) {}

  /** The admin pressed Save on this page. */
  pressed(state: GuideState): void {
    const { area, recordId } = state.address;
    this.pressedOn = { area, record: recordId, at: Date.now(), complete: isComplete(state), stayed: true };
  }

  /** A navigation: a new record gets its own address on Save; whatever else opens may be another record. */
  moved(address: HaloAddress | null): void {
    const pressed = this.pressedOn;
    if (!pressed) return;
    const to = address?.area === pressed.area ? address.recordId : null;
    if (to === pressed.record) return;
    if (pressed.record === '-1' && to !== null) pressed.record = to;
    else pressed.stayed = false;
  }

  /**
   * Looks whether the page shows a saved record now, and notes it. `verify`: every tab was complete before the Save,
   * so the record can be read back; `saved`: it was saved with settings still open; null: nothing was saved.
   */
  async seen(desk: Desk): Promise<'verify' | 'saved' | null> {
    const pressed = this.pressedOn;
    if (!pressed) return null;
    const { address, scene } = desk.state;
    if (address.area !== pressed.area || Date.now() - pressed.at > WORKS_WITHIN || saveFailed()) {
      this.pressedOn = null;
      return null;
    }
    if (scene.look.kind !== 'record' || scene.look.mode !== 'view' || address.isNew) return null;
    this.pressedOn = null;
    desk.update({ report: null, outcomes: new Map(), tabs: new Map() });
    const isPairs = address.area === 'applications' && this.guard.saved() && pressed.stayed;
    if (isPairs) await this.followPair(desk);
    const recordUrl = address.recordId === null ? {} : { recordUrl: location.href };
    await noteProgress(desk, { state: 'in-progress', savedAt: Date.now(), ...recordUrl });
    return pressed.complete ? 'verify' : 'saved';
  }

  /** Halo may change the Client ID on Save (facts §1.6): the saved record shows the one that counts. */
  private async followPair(desk: Desk): Promise<void> {
    const { clientId } = pairOn(desk.state.scene.controls);
    if (clientId !== null && !this.capture.isSafe('clientId', clientId)) {
      const held = await this.capture.take({ clientId });
      if (held) desk.update({ news: i18n.t('guide.news.idChanged') });
    }
    desk.update({ view: await tellPairSaved() });
  }
}

function saveFailed(): boolean {
  return [...document.querySelectorAll(TOAST)].some((el) => isVisible(el) && SAVE_FAILED.test(el.textContent ?? ''));
}
