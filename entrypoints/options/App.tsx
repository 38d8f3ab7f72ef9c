import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OptionsView } from '@/components/options/OptionsView';
import type { AddressSection } from '@/components/options/props';
import type { Overview, PageMessage, Settings } from '@/utils/messages';
import { EXPIRY } from '@/utils/preferences/types';
import type { SetupView } from '@/utils/setup/types';
import { ask } from '../popup/ask';
import { nameRows, optionRows } from '../popup/choices';
import { useOverview } from '../popup/use-overview';
import { dropAddress, requestAddress, typedOrigin } from './address';

/** The options page: each Halo address's recipe and names, own addresses, how long the Client Secret is kept. */
export function App() {
  const { overview, failed, take } = useOverview();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [status, setStatus] = useState('');
  const [addressFault, setAddressFault] = useState<string | null>(null);
  const [expiryFault, setExpiryFault] = useState<string | null>(null);

  const renew = async (message: PageMessage, done = '') => {
    const answer = await ask<Settings>(message);
    if (answer) setSettings(answer);
    setStatus(answer ? done : i18n.t('common.noAnswer'));
  };
  useEffect(() => {
    void ask<Settings>({ type: 'settings' }).then((answer) => answer && setSettings(answer));
  }, []);

  const choose = async (origin: string, choice: Omit<Extract<PageMessage, { type: 'choose' }>, 'type' | 'origin'>) => {
    const answer = await ask<Overview>({ type: 'choose', origin, ...choice });
    take(answer);
    setStatus(i18n.t(answer ? 'options.saved' : 'common.noAnswer'));
  };

  const addAddress = async (typed: string, event: Event) => {
    if (!event.isTrusted) return;
    const read = typedOrigin(typed);
    if ('fault' in read) return setAddressFault(i18n.t(ADDRESS_FAULT[read.fault]));
    setAddressFault(null);
    const { host } = new URL(read.origin);
    // Asked before anything is awaited: the browser takes it only as part of the press.
    if (!(await requestAddress(read.origin))) return setStatus(i18n.t('options.addressRefused', [host]));
    await renew({ type: 'addresses-changed' }, i18n.t('options.addressAdded', [host]));
  };
  const removeAddress = async (origin: string, event: Event) => {
    if (!event.isTrusted) return;
    await dropAddress(origin);
    await renew({ type: 'addresses-changed' }, i18n.t('options.addressRemoved', [new URL(origin).host]));
  };

  const setExpiry = async (minutes: number) => {
    const sound = Number.isInteger(minutes) && minutes >= EXPIRY.min && minutes <= EXPIRY.max;
    setExpiryFault(sound ? null : i18n.t('options.expiryFault', [String(EXPIRY.min), String(EXPIRY.max)]));
    if (sound)
      await renew(
        { type: 'set-preferences', patch: { secretMinutes: minutes } },
        i18n.t('options.expirySaved', minutes),
      );
  };

  return (
    <OptionsView
      ready={overview !== null && settings !== null}
      addresses={overview?.views.map(sectionOf) ?? []}
      recipes={overview?.recipes ?? []}
      granted={(settings?.addresses ?? []).map((origin) => ({ origin, host: new URL(origin).host }))}
      addressFault={addressFault}
      expiry={{
        minutes: settings?.preferences.secretMinutes ?? EXPIRY.default,
        min: EXPIRY.min,
        max: EXPIRY.max,
        fault: expiryFault,
      }}
      status={failed ? i18n.t('common.noAnswer') : status}
      onRecipe={(origin, recipeId) => void choose(origin, { recipeId })}
      onOption={(origin, id, on) => void choose(origin, { options: { [id]: on } })}
      onName={(origin, id, name) => void choose(origin, { names: { [id]: name } })}
      onAddAddress={(typed, event) => void addAddress(typed, event)}
      onRemoveAddress={(origin, event) => void removeAddress(origin, event)}
      onExpiry={(minutes) => void setExpiry(minutes)}
    />
  );
}

const ADDRESS_FAULT = { none: 'options.addressNone', 'built-in': 'options.addressBuiltIn' } as const;

function sectionOf(view: SetupView): AddressSection {
  const { origin, recipeId } = view.setup;
  return { origin, host: new URL(origin).host, recipeId, options: optionRows(view), names: nameRows(view) };
}
