import type { NameRow, OptionRow, RecipeChoice } from '@/components/popup/popup-props';
import { RECIPES as BUILT_IN } from '@/utils/recipe';
import { nameRows, optionRows } from '@/utils/view-models/option-rows';
import { guideState, ROLES } from '../unit/guide/guide-states';

const { view } = guideState(ROLES, { kind: 'list' });

/** The choices for a Halo address, as popup, guide and options show them. */
export const RECIPES: RecipeChoice[] = BUILT_IN.map(({ id, title, summary }) => ({ id, title, summary }));
export const OPTION_ROWS: OptionRow[] = optionRows(view);
export const NAMES: NameRow[] = nameRows(view);
