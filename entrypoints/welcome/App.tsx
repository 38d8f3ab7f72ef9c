import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { WelcomeSection } from '@/components/welcome/props';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import type { Settings } from '@/utils/messages';
import { ask } from '../popup/ask';

/** The page of the first run. Firefox may not have granted the sites yet; then it asks for them. */
export function App() {
  const [granted, setGranted] = useState(true);
  const [status, setStatus] = useState('');
  useEffect(() => {
    void ask<Settings>({ type: 'settings' }).then((settings) => {
      if (settings) setGranted(settings.sitesGranted);
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
      granted={granted}
      status={status}
      onGrant={(event) => void grant(event)}
      onSettings={(event) => {
        event.preventDefault();
        void browser.runtime.openOptionsPage();
      }}
    />
  );
}

function sections(): WelcomeSection[] {
  return [
    {
      id: 'what',
      title: i18n.t('welcome.whatTitle'),
      lines: [i18n.t('welcome.what1'), i18n.t('welcome.what2'), i18n.t('welcome.what3')],
      ordered: false,
    },
    {
      id: 'sees',
      title: i18n.t('welcome.seesTitle'),
      lines: [i18n.t('welcome.sees1'), i18n.t('welcome.sees2'), i18n.t('welcome.sees3')],
      ordered: false,
    },
    {
      id: 'start',
      title: i18n.t('welcome.startTitle'),
      lines: [i18n.t('welcome.start1'), i18n.t('welcome.start2'), i18n.t('welcome.start3')],
      ordered: true,
    },
  ];
}
