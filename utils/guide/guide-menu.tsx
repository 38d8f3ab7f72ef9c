import { i18n } from '#i18n';
import { MenuBox } from '@/components/guide/GuideMenu';
import { tellMarkers } from './background-client';
import type { Desk } from './context';

/** The question before the guide is switched off stands, until the menu is closed. */
let asking = false;

/** What lies behind the button Menu. */
export function menu(desk: Desk) {
  const { look } = desk.state.view;
  const when = (work: () => void) => (event: Event) => {
    if (desk.means(event)) work();
  };
  return (
    <MenuBox
      markers={{ label: i18n.t('guide.menuItems.markers'), on: look.markers }}
      choices={i18n.t('guide.menuItems.choices')}
      dock={look.place && i18n.t('guide.menuItems.dock')}
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
      onMarkers={(on, event) => when(() => void markers(desk, on))(event)}
      onChoices={when(() => desk.setCard({ menu: false, choices: true }))}
      onDock={when(() => desk.setLook({ place: null }))}
      onAsk={(ask, event) =>
        when(() => {
          asking = ask;
          desk.update({});
        })(event)
      }
      onOff={when(() => {
        asking = false;
        desk.setCard({ menu: false });
        desk.setLook({ off: true });
      })}
    />
  );
}

async function markers(desk: Desk, on: boolean): Promise<void> {
  desk.update({ view: await tellMarkers(on) });
}
