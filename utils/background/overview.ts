import type { Overview } from '../messages';
import { setupOrigins } from '../setup/store';
import { spokenRecipes, viewOf } from '../setup/view';
import { labelsOf } from './fill';
import { isScalePadOrigin, originOf } from './hosts';
import { isAllowedHalo } from './sender';
import { formTabs, frontTab } from './tabs';

/**
 * What the popup shows: the setups, that of the Halo in front first (made when there is none yet), and whether an open
 * tab shows the ScalePad form. Holds no values.
 */
export async function overview(): Promise<Overview> {
  const front = originOf((await frontTab())?.url);
  const frontIsHalo = front !== null && (await isAllowedHalo(front));
  const known = await setupOrigins();
  const origins = frontIsHalo ? [front, ...known.filter((origin) => origin !== front)] : known;
  const views = await Promise.all(origins.map(viewOf));
  return {
    views,
    front: frontIsHalo ? 'halo' : front !== null && isScalePadOrigin(front) ? 'scalepad' : 'other',
    form: views[0] ? await formState(views[0].recipe) : { state: 'none', tabs: [] },
    recipes: spokenRecipes().map(({ id, title, summary }) => ({ id, title, summary })),
  };
}

async function formState(recipe: Overview['views'][number]['recipe']): Promise<Overview['form']> {
  const { forms } = await formTabs(labelsOf(recipe));
  const tabs = forms.map(({ id, title }) => ({ id, title }));
  if (forms.length === 0) return { state: 'none', tabs };
  return { state: forms.length === 1 || forms.some((form) => form.front) ? 'ready' : 'several', tabs };
}
