import { MAX_NAME_LENGTH } from '@/utils/recipe/constants';
import type { ChoiceProps } from './choices-props';

/**
 * Renders recipe and options in two lines, and the names in a collapsed part. Has no hooks and no ids, because the
 * guide's own script renders it.
 */
export function SetupChoices(props: ChoiceProps) {
  const { recipes, recipeId, isRecipeManaged, options, names } = props;
  const isManaged = isRecipeManaged || [...options, ...names].some(({ managed }) => managed);
  return (
    <section class="choose" aria-label={props.title}>
      <p class="caption">{props.title}</p>
      {recipes.map(({ id, title, summary }) => (
        <label key={id} title={summary}>
          <input
            type="radio"
            name="recipe"
            checked={id === recipeId}
            disabled={isRecipeManaged}
            onChange={(event) => props.onRecipe(id, event)}
          />
          {title}
        </label>
      ))}
      {options.map(({ id, label, why, on, managed }) => (
        <label key={id} title={why}>
          <input
            type="checkbox"
            checked={on}
            disabled={managed}
            onChange={(event) => props.onOption(id, event.currentTarget.checked, event)}
          />
          {label}
        </label>
      ))}
      <details>
        <summary>{props.namesTitle}</summary>
        {names.map(({ id, label, value, managed }) => (
          <label key={id} class="named">
            <span>{label}</span>
            <input
              type="text"
              value={value}
              maxLength={MAX_NAME_LENGTH}
              readOnly={managed}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => props.onType(id, event.currentTarget.value)}
              onChange={(event) => props.onName(id, event.currentTarget.value, event)}
            />
          </label>
        ))}
      </details>
      {isManaged && <p class="caption">{props.managed}</p>}
    </section>
  );
}
