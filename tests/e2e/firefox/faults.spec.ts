import { faultRow } from '../support/fault-matrix.ts';
import { FAULTS } from '../support/faults.ts';
import { expect, test } from '../support/fixtures.ts';

/** The faults that depend on the browser. Chromium alone runs the others, because each takes half a minute. */
const IN_FIREFOX = ['worker killed', 'extension restarted', 'access revoked', 'storage full', 'tab closed'] as const;

for (const name of IN_FIREFOX) {
  const fault = FAULTS[name];
  test.describe(() => {
    test.use({ ownProfile: fault.changesExtension === true });
    test(`no secret is lost unwarned: ${name}`, async ({ extensionBrowser: browser, practice, expectedErrors }) => {
      expectedErrors.push(/./);
      const cells = await faultRow(name, fault, { browser, practice });
      expect(cells.filter((cell) => cell.includes('LOST'))).toEqual([]);
    });
  });
}
