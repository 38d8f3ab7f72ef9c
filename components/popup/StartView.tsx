import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Icon } from '@/components/ui/Icon';
import { CHEVRON } from '@/components/ui/icons';
import { RecipePicker } from '@/components/ui/RecipePicker';
import { TextField } from '@/components/ui/TextField';
import type { ConsentRow } from '@/utils/popup/consent';
import type { PopupProps } from './popup-props';

type StartViewProps = { host: string } & Pick<
  PopupProps,
  | 'consent'
  | 'primary'
  | 'others'
  | 'busy'
  | 'recipes'
  | 'recipeId'
  | 'isRecipeManaged'
  | 'options'
  | 'names'
  | 'onRecipe'
  | 'onOption'
  | 'onName'
  | 'onFillConsent'
  | 'onAction'
>;

/** Renders what the setup creates in Halo, what the admin may choose, and both buttons to begin. */
export function StartView(props: StartViewProps) {
  const { consent, host, primary, others, busy, onFillConsent, onAction } = props;
  if (consent === null) return null;
  const { rows, fill, isWhole } = consent;
  const title = i18n.t(isWhole ? 'popup.start.creates' : 'popup.start.remaining');
  const canStart = [primary, ...others].includes('start');
  const second = [primary, ...others].find((id) => id === 'step-by-step' || id === 'back');
  return (
    <section class="start">
      <h2>{i18n.t('popup.start.title', [host])}</h2>
      <p>{title}</p>
      <ul class="created" aria-label={title}>
        {rows.map((row) => (
          <Created key={row.id} row={row} />
        ))}
      </ul>
      <p>{i18n.t(canStart ? (isWhole ? 'popup.start.you' : 'popup.start.youRest') : 'policy.stepByStep')}</p>
      {canStart && <Checkbox label={i18n.t('popup.start.fill')} on={fill} onChange={onFillConsent} />}
      <div class="press">
        {canStart && (
          <Button
            kind={primary === 'start' ? 'primary' : 'plain'}
            disabled={busy}
            onPress={(event) => onAction('start', event)}
          >
            {i18n.t('popup.start.start')}
          </Button>
        )}
        {second && (
          <Button
            kind={primary === second ? 'primary' : 'plain'}
            disabled={busy}
            onPress={(event) => onAction(second, event)}
          >
            {i18n.t(second === 'back' ? 'popup.cancel' : 'popup.start.guide')}
          </Button>
        )}
      </div>
      {isWhole && <Choices {...props} />}
    </section>
  );
}

function Created({ row: { kind, name, count, items } }: { row: ConsentRow }) {
  return (
    <li>
      <details>
        <summary>
          <span class="kind">{kind}</span> <span class="name">{name}</span> <span class="count">{count}</span>{' '}
          <span class="all">
            {i18n.t('popup.start.seeAll')}
            <Icon d={CHEVRON} />
          </span>
        </summary>
        <ul class="items">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function Choices({
  recipes,
  recipeId,
  isRecipeManaged,
  options,
  names,
  onRecipe,
  onOption,
  onName,
}: Pick<
  StartViewProps,
  'recipes' | 'recipeId' | 'isRecipeManaged' | 'options' | 'names' | 'onRecipe' | 'onOption' | 'onName'
>) {
  return (
    <div class="options">
      <RecipePicker
        legend={i18n.t('popup.start.what')}
        recipes={recipes}
        recipeId={recipeId}
        managed={isRecipeManaged}
        onRecipe={onRecipe}
      />
      {options.map(({ id, label, why, on, managed }) => (
        <Checkbox key={id} label={label} help={why} on={on} managed={managed} onChange={(now) => onOption(id, now)} />
      ))}
      <details class="fold">
        <summary>
          {i18n.t('popup.start.names')} <Icon d={CHEVRON} />
        </summary>
        <div class="names">
          {names.map((row) => (
            <TextField key={row.id} {...row} onCommit={(value) => onName(row.id, value)} />
          ))}
        </div>
        <p class="help">{i18n.t('popup.start.existing')}</p>
      </details>
    </div>
  );
}
