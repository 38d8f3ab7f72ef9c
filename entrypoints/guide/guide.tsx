import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { GuideProps } from '@/components/props';
import type { Finding } from '@/utils/audit/finding';
import { seeScene } from '@/utils/audit/scene';
import { type HaloAddress, haloAddress } from '@/utils/halo/address';
import { watchAddress } from '@/utils/halo/watch-address';
import type { SetupChanged } from '@/utils/messages';
import type { CredentialId } from '@/utils/recipe/terms';
import type { SetupView } from '@/utils/setup/types';
import { type ApplyScript, applyScript } from './apply-door';
import { askView, tellJourney } from './ask';
import { Capture } from './capture';
import { type Card, mountCard } from './card';
import { isVerified } from './complete';
import { askedBy, type Desk, noteTab } from './desk';
import { GuardPost, isCutOff } from './guard';
import { Interrupted } from './interruption';
import { watchPage } from './page-watch';
import { credentialsOn, pairOn } from './pair';
import type { Pointing, Target } from './pointing';
import { present, presentGone, stopOf } from './present';
import { chooseLabel, noteProgress } from './progress';
import { isReallyThere } from './really-there';
import { isUnsettled, type RunContext } from './record';
import { type RunEnd, Runs } from './runs';
import { SaveNote } from './save-note';
import { watchSave } from './save-watch';
import type { Busy, GuideState } from './state';
import { GuideView } from './view';

/** The guide of one document: there on pages of the set-up, gone and without any observer elsewhere. */
export class Guide implements Desk {
  state!: GuideState;
  private pointing: Pointing | null = null;
  private card: Card | null = null;
  private view: SetupView | null = null;
  /** Lives as long as one page of the set-up is open. */
  private visit: AbortController | null = null;
  private readonly runs = new Runs();
  /** The tab and mode that were last scrolled through; what was mounted by it is gone when another is opened. */
  private walked = '';
  private readonly capture = new Capture();
  private readonly guard: GuardPost;
  readonly saving: SaveNote;
  private frame = 0;
  private shown: GuideProps | null = null;
  /** Read beforehand: an extension that is gone has no texts. */
  private readonly goneText = i18n.t('guide.hint.cutOff');
  private looking = false;
  look: () => void = () => undefined;
  private readonly handlers: Parameters<typeof present>[1] = {
    onApply: (event) => void (this.means(event) && this.act('applySettings')),
    onUndo: (event) => void (this.means(event) && this.act('undoSettings')),
    onShow: (id, event) => void (this.means(event) && this.act('showRequirement', id)),
    onLabel: (id, label, event) => void (this.means(event) && chooseLabel(this, id, label)),
    onDiagnose: (event) => void (this.means(event) && this.act('copyDiagnostics')),
    onGo: (event) => void this.go(event),
    onCollapse: (collapsed) => this.update({ collapsed }),
  };

  constructor(private readonly css: string) {
    this.guard = new GuardPost(css, this.capture, {
      passed: () => {
        if (!this.card) return;
        // What counts is what the page shows at the press, not at the last look.
        if (!this.runs.isBusy) this.refresh();
        this.saving.pressed(this.state);
      },
      say: (news) => this.card && this.update({ news }),
    });
    this.saving = new SaveNote(this.guard, this.capture);
  }

  /** Starts to watch the address, for as long as the document lives. */
  start(): void {
    watchAddress(() => this.enter(), new AbortController().signal);
    browser.runtime.onMessage.addListener((message: unknown) => {
      const { type, view } = message as Partial<SetupChanged>;
      if (type !== 'setup-changed' || !view) return undefined;
      this.view = view;
      if (!isHeld(view, 'clientSecret')) this.capture.lost();
      if (this.card) this.update({ view });
      return undefined;
    });
    this.enter();
  }

  update(patch: Partial<GuideState>): void {
    this.state = { ...this.state, ...patch };
    if (patch.view) this.view = patch.view;
    this.render();
  }

  async run(busy: Busy, work: (context: RunContext) => Promise<void>): Promise<RunEnd> {
    if (this.runs.isBusy || !this.visit || !this.card) return 'busy';
    this.update({ busy });
    try {
      return await this.runs.run(this.visit.signal, this.card.host, (signal) =>
        work({ address: this.state.address, asked: askedBy(this.state.view), signal }),
      );
    } finally {
      // Tabs were opened and closed: what had been mounted by scrolling is gone.
      if (busy !== 'look') this.walked = '';
      this.refresh();
      this.look();
    }
  }

  async point(target: Target): Promise<void> {
    this.pointing ??= (await applyScript()).pointing(() => this.render());
    this.pointing.at(target);
  }

  letGo(): void {
    this.pointing?.letGo();
  }

  async halt(): Promise<void> {
    if (this.state.busy !== 'apply' && this.state.busy !== 'undo') await this.runs.halt();
  }

  /** Brings the state up to date with the page at once. */
  private refresh(): void {
    const address = haloAddress(location);
    if (!this.visit || !this.card || !this.view || !address) return;
    const scene = seeScene(document, address, askedBy(this.view));
    if (scene.look.confirmed) this.arrive(address, this.view, scene);
    else this.update({ busy: null });
  }

  /** A navigation inside the page: what was begun on the page before ends, and the new page is looked at. */
  private enter(): void {
    this.visit?.abort(new Interrupted('page'));
    this.visit = null;
    this.letGo();
    const address = haloAddress(location);
    this.guard.enter(address);
    this.saving.moved(address);
    if (!address) {
      this.leave();
      return;
    }
    const visit = new AbortController();
    this.visit = visit;
    this.walked = '';
    this.look = watchPage(() => void this.see(address), visit.signal);
    watchSave(() => address, this.guard, visit.signal);
    void this.see(address);
  }

  private leave(): void {
    this.visit?.abort(new Interrupted('page'));
    this.visit = null;
    this.card?.remove();
    this.card = null;
  }

  /** Looks at the page and brings everything up to date with it. */
  private async see(address: HaloAddress): Promise<void> {
    const { visit } = this;
    if (!visit || this.runs.isBusy || this.looking) return;
    if (isCutOff()) return this.cutOff();
    this.looking = true;
    try {
      this.view ??= await askView();
      if (visit.signal.aborted) return;
      const scene = seeScene(document, address, askedBy(this.view));
      if (!scene.look.confirmed) return;
      this.arrive(address, this.view, scene);
      await this.follow(visit.signal);
    } catch {
      if (!visit.signal.aborted) this.cutOff();
    } finally {
      this.looking = false;
      // A page change came in while this one was being looked at.
      if (this.visit && this.visit !== visit) this.look();
    }
  }

  private arrive(address: HaloAddress, view: SetupView, seen: GuideState['scene']): void {
    const before = this.card ? this.state : null;
    const sameRecord = before?.address.area === address.area && before.address.recordId === address.recordId;
    const kept = before && sameRecord ? before : null;
    const { tab, mode } = seen.look;
    const fleeting = this.walked === `${tab}:${mode}` && kept ? kept.fleeting : new Map<string, Finding>();
    const settled = (finding: Finding) =>
      isUnsettled(finding) ? (fleeting.get(finding.requirement.id) ?? finding) : finding;
    const scene = { ...seen, findings: seen.findings.map(settled) };
    this.state = {
      view,
      address,
      scene,
      fleeting,
      tabs: kept?.tabs ?? new Map(),
      outcomes: kept?.outcomes ?? new Map(),
      report: scene.look.mode === 'edit' ? (kept?.report ?? null) : null,
      busy: null,
      waitsForEdit: kept?.waitsForEdit ?? false,
      news: kept?.news ?? '',
      collapsed: before?.collapsed ?? false,
      cutOff: false,
    };
    if (scene.look.kind === 'record') this.state.tabs = noteTab(this.state, tab, scene.findings);
    this.card ??= mountCard(this.css);
    this.render();
  }

  /** What follows from what the page shows, one thing at a look. */
  private async follow(signal: AbortSignal): Promise<void> {
    await this.takeCredentials();
    if (signal.aborted) return;
    const { state } = this;
    const saved = await this.saving.seen(this);
    if (saved === 'verify') return this.act('verifySaved');
    if (saved === 'saved') return;
    if (state.waitsForEdit && state.scene.look.mode === 'edit') return this.act('applySettings');
    const spot = `${state.scene.look.tab}:${state.scene.look.mode}`;
    const isWalked = this.walked === spot;
    // Nothing mounts in a tab of the browser that is not in front.
    if (!document.hidden) this.walked = spot;
    if (!isWalked && !document.hidden && state.scene.findings.some(isUnsettled)) return this.act('lookAround');
    if (isVerified(this.state)) await noteProgress(this, { state: 'done', verifiedAt: Date.now() });
    else if (state.view.setup.journey) await this.act('travelOn');
  }

  private async takeCredentials(): Promise<void> {
    const { address, scene, view } = this.state;
    const values = credentialsOn(address, scene.controls);
    if (Object.keys(values).length === 0) {
      const isHidden = address.area === 'applications' && pairOn(scene.controls).state === 'masked';
      if (isHidden && !isHeld(view, 'clientSecret') && this.state.news === '')
        this.update({ news: i18n.t('guide.news.masked') });
      return;
    }
    const { clientId, clientSecret } = values;
    const safe =
      clientId && clientSecret ? this.guard.keep({ state: 'pair', clientId, clientSecret }) : this.capture.take(values);
    if (!(await safe)) return;
    const named = view.recipe.form.filter((field) => values[field.credential] !== undefined);
    const news = i18n.t('guide.news.captured', [named.map((field) => field.name).join(', ')]);
    if (address.area === 'api' && this.state.news !== news) this.update({ news });
  }

  /** Does something in the page; the script for it comes with the first thing that is done. */
  private async act(name: Exclude<keyof ApplyScript, 'pointing'>, id = ''): Promise<void> {
    try {
      await (await applyScript())[name](this, id);
    } catch {
      this.cutOff();
    }
  }

  private async go(event: Event): Promise<void> {
    event.preventDefault();
    const stop = this.means(event) ? stopOf(this.state) : null;
    if (!stop) return;
    if (stop.step === 'scalepad') {
      open(stop.href, '_blank', 'noopener');
      return;
    }
    const view = await tellJourney(stop.begun ? null : stop.step);
    this.update({ view });
    if (location.href === stop.href || (stop.href.endsWith(location.pathname) && !location.search))
      await this.act('travelOn');
    else location.assign(stop.href);
  }

  /** A press counts when a person made it, could see what they pressed, and the extension is still there. */
  private means(event: Event): boolean {
    if (!event.isTrusted || isCutOff()) return false;
    const counts = isReallyThere(event);
    if (!counts) this.update({ news: i18n.t('guide.news.covered') });
    return counts;
  }

  private cutOff(): void {
    if (this.card) this.update({ cutOff: true });
  }

  private render(): void {
    if (!this.card || this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (!this.card) return;
      this.shown = isCutOff() ? presentGone(this.shown, this.state, this.goneText) : present(this.state, this.handlers);
      this.card.show(<GuideView guide={this.shown} pointer={this.pointing?.props() ?? null} />);
    });
  }
}

function isHeld({ credentials }: SetupView, id: CredentialId): boolean {
  return credentials.some((one) => one.id === id && one.captured);
}
