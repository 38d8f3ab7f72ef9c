import { faultsOf } from '../../gallery/faults.ts';
import { expect, HALO, test } from '../support/fixtures.ts';

/** In a real Halo the label of a multi-value select refers to no element (docs/halo-ui.md 2.5): the practice Halo does the same. */
const AS_IN_HALO = ['.Select__input'];
const PAGES = [
  `${HALO}/home`,
  `${HALO}/config/agents/roles`,
  `${HALO}/config/agents/roles?id=-1`,
  `${HALO}/config/agents/agents?agentid=-1`,
  `${HALO}/config/integrations/api`,
  `${HALO}/config/integrations/api/applications?id=-1`,
  `${HALO}/portal`,
  'https://app.scalepad.com/',
  'https://app.scalepad.com/integrations',
];

test('axe finds nothing on the practice pages, in light and in dark', async ({ tab }) => {
  for (const url of PAGES) {
    for (const theme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme: theme });
      await tab.goto(`${url}${url.includes('?') ? '&' : '?'}theme=${theme}`);
      await tab.getByRole('main').locator('*').first().waitFor();
      await tab.waitForLoadState('networkidle');
      const faults = await faultsOf(tab, AS_IN_HALO);
      expect(faults, `${url} in ${theme}`).toEqual([]);
    }
  }
});
