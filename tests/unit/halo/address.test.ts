import { expect, it } from 'vitest';
import { haloAddress } from '@/utils/halo/address';

const APPLICATIONS = '/config/integrations/api/applications';
const AGENTS = '/config/agents/agents';

it.each([
  [`${APPLICATIONS}?id=4`, '4', false],
  [`${APPLICATIONS}?selid=3&id=-1`, '-1', true],
  // The parameter of an application is not known.
  [`${APPLICATIONS}?applicationid=-1`, '-1', true],
  [
    `${APPLICATIONS}?selid=3&app_id=9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11`,
    '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11',
    false,
  ],
  [`${APPLICATIONS}?selid=3&viewid=2&mg=-2`, null, false],
  [APPLICATIONS, null, false],
  // That of an agent is known; any other parameter opens the list.
  [`${AGENTS}?agentid=5`, '5', false],
  [`${AGENTS}?id=5`, null, false],
  [`${AGENTS}?teamid=5`, null, false],
])('%s', (path, recordId, isNew) => {
  expect(haloAddress(new URL(path, 'https://demo.halopsa.com'))).toMatchObject({ recordId, isNew });
});
