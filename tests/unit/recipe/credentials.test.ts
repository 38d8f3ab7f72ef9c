// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { scanControls } from '@/utils/form-controls/scan';
import { readApiDetails } from '@/utils/guide/capture/read-credentials';
import { haloAddress } from '@/utils/halo/address';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import { HaloMessage } from '@/utils/messages/halo';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import { findFields } from '@/utils/scalepad/fields';
import { missingCredentialsOf } from '@/utils/setup/credential-status';
import { parseEntry } from '@/utils/vault/schema';
import { hasUnexpectedFormat } from '@/utils/vault/shapes';
import { capture, valuesOf } from '@/utils/vault/vault';

// Adds a sixth credential by one entry of the table.
vi.mock('@/utils/recipe/constants', async (load) => {
  const actual = await load<typeof import('@/utils/recipe/constants')>();
  const region = {
    ...actual.CREDENTIAL.tenant,
    name: 'Region',
    haloLabels: ['Data region'],
    formLabels: ['Region code'],
  };
  const all = { ...actual.CREDENTIAL, region };
  return { ...actual, CREDENTIAL: all, CREDENTIALS: Object.keys(all), definitionOf: (id: keyof typeof all) => all[id] };
});
// happy-dom has no layout.
vi.mock('@/utils/dom/visible', () => ({
  isVisible: () => true,
  isPresent: () => true,
  isDrawn: () => true,
  isBoxVisible: () => true,
  labelsBeside: () => [],
}));

const ORIGIN = 'https://demo.halopsa.com';
const API = haloAddress(new URL(`${ORIGIN}/config/integrations/api`));

beforeEach(() => {
  document.body.innerHTML = '<main><div><label>Data region</label><div class="read-value">eu-west</div></div></main>';
});

it('captures, stores and fills another credential that is only one entry of the table', async () => {
  if (!API) throw new Error('no address');
  const observed = readApiDetails(
    API,
    scanControls(document, CONTROL_SELECTORS, () => true),
  );
  expect(observed).toEqual({ region: 'eu-west' });
  const message = HaloMessage.parse({ type: 'capture', values: observed });
  expect(message).toEqual({ type: 'capture', values: observed });
  await capture(ORIGIN, observed);
  expect(await valuesOf(ORIGIN)).toEqual(observed);
  const entry = { value: 'eu-west', at: 1, saved: true };
  expect(parseEntry({ region: entry })).toEqual({ region: entry });
  expect(hasUnexpectedFormat('region' as never, 'eu west')).toBe(true);
  expect(SCALEPAD_FORM.at(-1)).toMatchObject({ credential: 'region', name: 'Region', labels: ['Region code'] });
  expect(missingCredentialsOf({ form: SCALEPAD_FORM } as never, ORIGIN, (id) => id !== ('region' as never))).toEqual([
    'region',
  ]);
  document.body.innerHTML = '<form><label>Region code <input></label></form>';
  const fields = findFields(
    document,
    SCALEPAD_FORM.map(({ credential, labels }) => ({ credential, labels })),
  );
  expect(fields.get('region' as never)).toHaveLength(1);
});
