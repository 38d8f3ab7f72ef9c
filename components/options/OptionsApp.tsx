import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OptionsView } from '@/components/options/OptionsView';
import type { AddressSection } from '@/components/options/options-props';
import { useOverview } from '@/components/popup/hooks/use-overview';
import { useLanguage } from '@/components/ui/use-language';
import { useMotion } from '@/components/ui/use-motion';
import type { ExtensionPageMessage } from '@/utils/messages/extension-pages';
import type { Overview } from '@/utils/messages/overview';
import type { Settings } from '@/utils/messages/settings';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { EXPIRY, type Preferences } from '@/utils/preferences/types';
import { saveReport } from '@/utils/save-report';
import type { SetupView } from '@/utils/setup/types';
import { nameRows, optionRows, savedText } from '@/utils/view-models/option-rows';
import { policyRows } from '@/utils/view-models/policy-rows';
import { useAddresses } from './hooks/use-addresses';
import { useFile } from './hooks/use-file';
import { usePassphrase } from './hooks/use-passphrase';
import { useSettings } from './hooks/use-settings';
import { useShortcuts } from './hooks/use-shortcuts';

/** Renders the options page: turns the background's settings and overview into rows, and changes into messages. */
export function OptionsApp() {
  const { overview, failed, showOverview } = useOverview();
  const page = useSettings();
  const { settings, show, renew } = page;
  const addresses = useAddresses(page);
  const [expiryFault, setExpiryFault] = useState<string | null>(null);
  const [askReset, setAskReset] = useState(false);
  const motion = settings?.preferences.motion ?? 'system';
  useMotion(motion);
  useLanguage(i18n.t('options.title'));

  const choose = async (
    origin: string,
    choice: Omit<Extract<ExtensionPageMessage, { type: 'update-setup' }>, 'type' | 'origin'>,
  ) => {
    const answer = await askBackground({ type: 'update-setup', origin, ...choice });
    showOverview(answer);
    const view = answer?.views.find(({ setup }) => setup.origin === origin);
    show(answer ? savedText(choice.names, view) : failureText());
  };
  const prefer = (patch: Partial<Preferences>, done = i18n.t('options.saved')) =>
    void renew({ type: 'set-preferences', patch }, done);
  const { secretMinutesMin: min = EXPIRY.min, secretMinutesMax: max = EXPIRY.max } = settings?.policy ?? {};
  const setExpiry = (minutes: number) => {
    const sound = Number.isInteger(minutes) && minutes >= min && minutes <= max;
    setExpiryFault(sound ? null : i18n.t('options.expiryFault', [String(min), String(max)]));
    if (!sound) return;
    const longer = lifetimeWarning(overview, minutes);
    const saved = longer
      ? i18n.t('options.expiryHeld', [String(minutes), longer])
      : i18n.t('options.expirySaved', minutes);
    prefer({ secretMinutes: minutes }, saved);
  };

  return (
    <OptionsView
      ready={overview !== null && settings !== null}
      status={failed ? failureText() : (storedDataNote(overview) ?? page.status)}
      addresses={overview?.views.map((view) => sectionOf(view, settings)) ?? []}
      recipes={overview?.recipes ?? []}
      onRecipe={(origin, recipeId) => void choose(origin, { recipeId })}
      onOption={(origin, id, on) => void choose(origin, { options: { [id]: on } })}
      onName={(origin, id, name) => void choose(origin, { names: { [id]: name } })}
      onGuide={(origin, on) =>
        void renew(
          { type: 'update-layout', origin, layout: { off: !on } },
          i18n.t(on ? 'options.guideOn' : 'options.guideOff', [new URL(origin).host]),
        )
      }
      onRecord={(origin, press, event) => {
        if (event.isTrusted) void saveReport(origin, press).then(show);
      }}
      markers={settings?.preferences.markers ?? true}
      motion={motion}
      onMarkers={(markers) => prefer({ markers })}
      onMotion={(to) => prefer({ motion: to })}
      expiry={{
        minutes: settings?.preferences.secretMinutes ?? EXPIRY.default,
        min,
        max,
        fault: expiryFault,
        managed: min === max,
      }}
      policy={settings && policyRows(settings.policy, settings.faults)}
      wipe={settings?.preferences.wipeAfterFill ?? true}
      onExpiry={setExpiry}
      onWipe={(wipeAfterFill) => prefer({ wipeAfterFill })}
      askReset={askReset}
      onReset={(press, event) => {
        if (!event.isTrusted) return;
        setAskReset(press === 'ask');
        if (press === 'confirm') void renew({ type: 'reset' }, i18n.t('options.resetDone'));
      }}
      {...addresses}
      {...usePassphrase(page)}
      {...useFile(page, addresses.allow, (minutes) => lifetimeWarning(overview, minutes))}
      {...useShortcuts()}
    />
  );
}

function storedDataNote(overview: Overview | null): string | null {
  return overview?.storedData ? i18n.t(`common.storedData.${overview.storedData}`) : null;
}

/** Returns the Halos whose Client Secret was captured under a longer limit than this, as one text; '' for none. */
function lifetimeWarning(overview: Overview | null, minutes: number): string {
  const ends = Date.now() + minutes * 60_000;
  const longer =
    overview?.views.filter(({ pairExpiries }) => Object.values(pairExpiries).some((due) => due > ends)) ?? [];
  return longer.map(({ setup }) => new URL(setup.origin).host).join(', ');
}

function sectionOf(view: SetupView, settings: Settings | null): AddressSection {
  const { origin, recipeId } = view.setup;
  const layout = settings?.layouts.find((one) => one.origin === origin)?.layout;
  return {
    origin,
    host: new URL(origin).host,
    recipeId,
    isRecipeManaged: view.policy?.recipe !== undefined,
    options: optionRows(view),
    names: nameRows(view),
    guide: !(layout?.off ?? view.layout.off),
  };
}
