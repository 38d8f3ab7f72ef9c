import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { MET } from '@/components/ui/icons';
import { CredentialList } from './CredentialList';
import { FindingList } from './FindingList';
import { OtherSettings } from './OtherSettings';
import type { GuidePanelProps } from './panel-props';
import { ReviewList } from './ReviewList';
import { StepProgress } from './StepProgress';

/** Renders what scrolls in the panel: menu, steps, settings, and from step 3 on the credentials. */
export function PanelBody(props: GuidePanelProps) {
  const { findings, toChange, done, review, credentials } = props;
  return (
    // The content scrolls: without a setting it has nothing that the keyboard could reach.
    <div class="body" tabIndex={findings.length > 0 ? undefined : 0}>
      {props.menu}
      {props.isOwn && (
        <div class="intro">
          <StepProgress steps={props.steps} current={props.stepNumber} />
        </div>
      )}
      {props.choices}
      {props.offer && (
        <p class="offer">
          <Icon d={MET} /> <span>{props.offer}</span>
        </p>
      )}
      {review?.open && <ReviewList rows={review.rows} />}
      <FindingList findings={findings} onShow={props.onShow} onLabel={props.onLabel} />
      {(toChange || done) && (
        <p class="end">
          {toChange && (
            <Button kind="quiet" expanded={toChange.open} onPress={() => props.onFold('toChange', !toChange.open)}>
              {toChange.open ? i18n.t('guide.hideToChange') : i18n.t('guide.showToChange', toChange.count)}
            </Button>
          )}
          {done && (
            <Button kind="quiet" expanded={done.open} onPress={() => props.onFold('done', !done.open)}>
              {done.open ? i18n.t('guide.hideDone') : i18n.t('guide.showDone', [String(done.count)])}
            </Button>
          )}
        </p>
      )}
      {props.elsewhere.length > 0 && (
        <section class="other-settings">
          <p class="caption">{i18n.t('guide.elsewhere')}</p>
          <ul aria-label={i18n.t('guide.elsewhere')}>
            {props.elsewhere.map(({ key, tab, text }) => (
              <li key={key}>
                <Button kind="quiet" onPress={(event) => props.onTab(key, event)}>
                  {tab}
                </Button>{' '}
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OtherSettings title={i18n.t('guide.beyond')} rows={props.beyond} />
      {credentials.length > 0 && <CredentialList credentials={credentials} />}
    </div>
  );
}
