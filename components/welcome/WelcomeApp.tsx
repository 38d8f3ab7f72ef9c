import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useHaloAddress } from '@/components/ui/use-halo-address';
import { useLanguage } from '@/components/ui/use-language';
import { useMotion } from '@/components/ui/use-motion';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { pinning, welcomeFacts } from '@/components/welcome/welcome-texts';
import type { Settings } from '@/utils/messages/settings';
import { askBackground } from '@/utils/messaging/ask-background';
import { useKnownHalo } from './use-known-halo';
import { usePinned } from './use-pinned';

/** Renders the page of the first run. Firefox may not have granted the sites yet; then it asks for them first. */
export function WelcomeApp() {
  const [needsGrant, setNeedsGrant] = useState(false);
  const [status, setStatus] = useState('');
  const [settings, setSettings] = useState<Settings>();
  const isPinned = usePinned() === true;
  const halo = useKnownHalo(needsGrant);
  const address = useHaloAddress(() => undefined);
  useMotion(settings?.preferences.motion);
  useLanguage();
  useEffect(() => {
    void askBackground({ type: 'settings' }).then((known) => {
      setSettings(known);
      if (known) setNeedsGrant(!known.sitesGranted);
    });
  }, []);

  const grant = async (event: Event) => {
    if (!event.isTrusted) return;
    const origins = browser.runtime.getManifest().host_permissions ?? [];
    const isGranted = await browser.permissions.request({ origins }).catch(() => false);
    setNeedsGrant(!isGranted);
    setStatus(i18n.t(isGranted ? 'welcome.grantedNow' : 'welcome.grantRefused'));
  };

  return (
    <WelcomeView
      {...address}
      host={halo.host}
      facts={welcomeFacts(settings?.preferences.secretMinutes)}
      pin={pinning(isPinned)}
      needsGrant={needsGrant}
      showsPractice={location.hash === '#practice'}
      status={status}
      onContinue={halo.onContinue}
      onGrant={(event) => void grant(event)}
      onSettings={(event) => {
        event.preventDefault();
        void browser.runtime.openOptionsPage();
      }}
    />
  );
}
