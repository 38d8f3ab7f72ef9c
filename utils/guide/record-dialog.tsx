import { i18n } from '#i18n';
import { UseRecordDialog } from '@/components/guide/UseRecordDialog';
import { requirementsOn } from '@/utils/audit/scan-page';
import { isNameOf } from '@/utils/recipe/requirements';
import { type GuideContext, recipeContextOf } from './context';
import { adoptRecord } from './tasks/use-record';

/** Renders the question before an existing record is used; null while it is not asked. */
export function recordDialog(guide: GuideContext) {
  const { panel, address, view } = guide.state;
  const { toUse } = panel;
  const { page } = address;
  if (toUse === null || page === null) return null;
  const settings = requirementsOn(address, null, recipeContextOf(view).requirements).filter((one) => !isNameOf(one));
  const lines = [i18n.t('guide.use.adds', settings.length), i18n.t(`guide.use.effect.${page}`)];
  if (toUse.agents !== null) lines.unshift(i18n.t('guide.use.agents', toUse.agents));
  return (
    <UseRecordDialog
      title={i18n.t('guide.use.title', [toUse.name])}
      lines={lines}
      use={i18n.t('guide.use.yes', [toUse.name])}
      cancel={i18n.t('guide.use.no')}
      onUse={(event) => {
        if (guide.isTrustedGesture(event)) void guide.reportInvalidation(adoptRecord(guide, toUse));
      }}
      onCancel={() => guide.setPanel({ toUse: null })}
    />
  );
}
