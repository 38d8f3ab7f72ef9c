import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { HaloAddressForm } from '@/components/ui/HaloAddressForm';
import { Icon } from '@/components/ui/Icon';
import { CHEVRON, MET } from '@/components/ui/icons';
import { Logo } from '@/components/ui/Logo';
import { StatusMessage } from '@/components/ui/StatusMessage';
import type { WelcomeProps } from './welcome-props';

/** Renders the page of the first run: how to begin, and what the extension changes, stores and sends. */
export function WelcomeView(props: WelcomeProps) {
  const { facts, pin, showsPractice, status, onSettings } = props;
  return (
    <div class="page welcome">
      <header class="hero">
        <Logo />
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.intro')}</p>
      </header>
      <main>
        <Begin {...props} />
        <div class="facts">
          {facts.map(({ id, title, text }) => (
            <section key={id}>
              <h2>{title}</h2>
              <p>{text}</p>
            </section>
          ))}
        </div>
        <p class="beta">{i18n.t('welcome.beta')}</p>
      </main>
      <footer>
        {pin.isPinned ? (
          <p class="pinned">
            <Icon d={MET} />
            {pin.text}
          </p>
        ) : (
          <Fold title={i18n.t('welcome.pin')} text={pin.text} />
        )}
        <Fold
          id="practice"
          title={i18n.t('welcome.practiceTitle')}
          text={i18n.t('welcome.practice')}
          isOpen={showsPractice}
        />
        <Button kind="quiet" onPress={onSettings}>
          {i18n.t('common.settings')}
        </Button>
      </footer>
      <StatusMessage text={status} />
    </div>
  );
}

/** Renders the next action: the browser's permission, the known Halo, or the field for its address. */
function Begin(props: WelcomeProps) {
  const { host, needsGrant, onGrant, onContinue } = props;
  const [isOther, setOther] = useState(false);
  if (needsGrant)
    return (
      <section class="card begin">
        <p>{i18n.t('welcome.allowText')}</p>
        <Button kind="primary" onPress={onGrant}>
          {i18n.t('welcome.grant')}
        </Button>
      </section>
    );
  return (
    <section class="card begin">
      {host !== null && (
        <div class="press">
          <Button kind="primary" onPress={onContinue}>
            {i18n.t('welcome.continueIn', [host])}
          </Button>
          {!isOther && (
            <Button kind="quiet" onPress={() => setOther(true)}>
              {i18n.t('welcome.otherAddress')}
            </Button>
          )}
        </div>
      )}
      {(host === null || isOther) && <HaloAddressForm {...props} isPrimary={host === null} />}
      <p class="help">{i18n.t('welcome.thenClick')}</p>
    </section>
  );
}

function Fold({ id, title, text, isOpen = false }: { id?: string; title: string; text: string; isOpen?: boolean }) {
  return (
    <details id={id} class="fold" open={isOpen}>
      <summary>
        {title} <Icon d={CHEVRON} />
      </summary>
      <p>{text}</p>
    </details>
  );
}
