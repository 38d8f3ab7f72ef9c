import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useMotion } from '@/components/ui/use-motion';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import type { StartStep, WelcomeSection } from '@/components/welcome/welcome-props';
import type { Settings } from '@/utils/messages/settings';
import { askBackground } from '@/utils/messaging/ask-background';
import { usePinned } from './use-pinned';

/** The command that starts the practice sites in a copy of the source code (package.json). */
const PRACTICE_COMMAND = 'npm start';

/** The page of the first run. Firefox may not have granted the sites yet; then it asks for them. */
export function WelcomeApp() {
  const [granted, setGranted] = useState(true);
  const [status, setStatus] = useState('');
  const [settings, setSettings] = useState<Settings>();
  const pinned = usePinned();
  useMotion(settings?.preferences.motion);
  useEffect(() => {
    void askBackground({ type: 'settings' }).then((known) => {
      setSettings(known);
      if (known) setGranted(known.sitesGranted);
    });
  }, []);

  const grant = async (event: Event) => {
    if (!event.isTrusted) return;
    const origins = browser.runtime.getManifest().host_permissions ?? [];
    const given = await browser.permissions.request({ origins }).catch(() => false);
    setGranted(given);
    setStatus(i18n.t(given ? 'welcome.grantedNow' : 'welcome.grantRefused'));
  };

  return (
    <WelcomeView
      title={i18n.t('welcome.title')}
      intro={i18n.t('welcome.intro')}
      sections={sections()}
      start={{ title: i18n.t('welcome.startTitle'), steps: steps(pinned) }}
      practice={{
        title: i18n.t('welcome.practiceTitle'),
        lines: [i18n.t('welcome.practice1'), i18n.t('welcome.practice2')],
        command: PRACTICE_COMMAND,
      }}
      allow={granted ? null : { title: i18n.t('welcome.allowTitle'), text: i18n.t('welcome.allowText') }}
      status={status}
      onGrant={(event) => void grant(event)}
      onSettings={(event) => {
        event.preventDefault();
        void browser.runtime.openOptionsPage();
      }}
    />
  );
}

function steps(pinned: boolean | null): StartStep[] {
  const how = i18n.t(import.meta.env.FIREFOX ? 'welcome.pinFirefox' : 'welcome.pinChromium');
  return [
    {
      id: 'pin',
      text: i18n.t('welcome.pin'),
      help: pinned === true ? i18n.t('welcome.pinned') : how,
      done: pinned === true,
    },
    { id: 'halo', text: i18n.t('welcome.start1') },
    { id: 'toolbar', text: i18n.t('welcome.start2') },
    { id: 'follow', text: i18n.t('welcome.start3') },
  ];
}

function sections(): WelcomeSection[] {
  return [
    {
      id: 'what',
      title: i18n.t('welcome.whatTitle'),
      lines: [i18n.t('welcome.what1'), i18n.t('welcome.what2'), i18n.t('welcome.what3')],
    },
    {
      id: 'sees',
      title: i18n.t('welcome.seesTitle'),
      lines: [i18n.t('welcome.sees1'), i18n.t('welcome.sees2'), i18n.t('welcome.sees3')],
    },
  ];
}
