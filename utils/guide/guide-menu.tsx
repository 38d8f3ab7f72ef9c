import { i18n } from '#i18n';
import { GuideMenu } from '@/components/guide/GuideMenu';
import { sendMarkers } from './background-client';
import type { GuideContext } from './context';

/** The question before the guide is switched off stands, until the menu is closed. */
let asking = false;

/** What lies behind the button Menu. */
export function guideMenu(guide: GuideContext) {
  const { layout } = guide.state.view;
  const when = (work: () => void) => (event: Event) => {
    if (guide.isTrustedGesture(event)) work();
  };
  return (
    <GuideMenu
      markers={{ label: i18n.t('guide.menuItems.markers'), on: layout.markers }}
      choices={i18n.t('guide.menuItems.choices')}
      dock={layout.place && i18n.t('guide.menuItems.dock')}
      off={i18n.t('guide.menuItems.off')}
      ask={
        asking
          ? {
              text: i18n.t('guide.menuItems.offAsk'),
              yes: i18n.t('guide.menuItems.offYes'),
              no: i18n.t('guide.menuItems.offNo'),
            }
          : null
      }
      onMarkers={(on, event) => when(() => void markers(guide, on))(event)}
      onChoices={when(() => guide.setPanel({ menu: false, choices: true }))}
      onDock={when(() => guide.setLayout({ place: null }))}
      onAsk={(ask, event) =>
        when(() => {
          asking = ask;
          guide.update({});
        })(event)
      }
      onOff={when(() => {
        asking = false;
        guide.setPanel({ menu: false });
        guide.setLayout({ off: true });
      })}
    />
  );
}

async function markers(guide: GuideContext, on: boolean): Promise<void> {
  guide.update({ view: await sendMarkers(on) });
}
