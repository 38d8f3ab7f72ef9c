import { i18n } from '#i18n';
import type { MenuProps } from '@/components/guide/choices-props';
import { GuideMenu } from '@/components/guide/GuideMenu';
import { sendMarkers } from './background-client';
import type { GuideContext } from './context';
import { momentOf } from './moment';
import type { GuideState } from './state';
import { adoptRecord } from './tasks/use-record';

/** The confirmation before the guide is hidden is open. It closes with the menu. */
let isAsking = false;

/** Renders the content of the menu. */
export function guideMenu(guide: GuideContext) {
  const { layout } = guide.state.view;
  const when = (work: () => unknown) => (event: Event) => {
    if (guide.isTrustedGesture(event)) void guide.reportInvalidation(Promise.resolve(work()));
  };
  return (
    <GuideMenu
      markers={{ label: i18n.t('guide.menuItems.markers'), on: layout.markers }}
      useRecord={adoptText(guide.state)}
      createNew={newRecordText(guide.state)}
      details={i18n.t('guide.diagnose')}
      dock={layout.place && i18n.t('guide.menuItems.dock')}
      off={i18n.t('guide.menuItems.off')}
      ask={
        isAsking
          ? {
              text: i18n.t('guide.menuItems.offAsk'),
              yes: i18n.t('guide.menuItems.offYes'),
              no: i18n.t('guide.menuItems.offNo'),
            }
          : null
      }
      onMarkers={(on, event) => when(() => markers(guide, on))(event)}
      onUse={when(() => guide.runAction('askToUseRecord'))}
      onNew={when(() => adoptRecord(guide, null))}
      onDetails={when(() => guide.runAction('copyDiagnostics'))}
      onDock={when(() => guide.setLayout({ place: null }))}
      onAsk={(ask, event) =>
        when(() => {
          isAsking = ask;
          guide.update({});
        })(event)
      }
      onOff={when(() => {
        isAsking = false;
        guide.setPanel({ menu: false });
        guide.setLayout({ off: true });
      })}
    />
  );
}

async function markers(guide: GuideContext, on: boolean): Promise<void> {
  guide.update({ view: await sendMarkers(on) });
}

/** An existing record may be used instead of a new one. */
function adoptText(state: GuideState): MenuProps['useRecord'] {
  const { page } = state.address;
  return page !== null && momentOf(state) === 'foreign' ? i18n.t(`guide.use.${page}`) : null;
}

/** An existing record that the setup uses may be left for a new one. */
function newRecordText(state: GuideState): MenuProps['createNew'] {
  const { page, recordId, isNew } = state.address;
  if (page === null || recordId === null || isNew || !state.view.setup.taken?.[page]) return null;
  return momentOf(state) === 'foreign' ? null : i18n.t(`guide.giveBack.${page}`);
}
