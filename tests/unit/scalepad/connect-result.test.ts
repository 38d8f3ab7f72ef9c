import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConnectResult, worstResult } from '@/utils/scalepad/connect-result';
import { CONNECT_RESULTS, RESULT_IDS, RESULT_SOURCES } from '@/utils/scalepad/connect-results';

const idOf = (text: string) => readConnectResult(text)?.id;

describe('the text of a page', () => {
  it.each([
    ['Sync error', 'syncError'],
    ['Integration sync error', 'syncError'],
    ['The integration failed to sync.', 'syncError'],
    ['Disabled Integration', 'disabled'],
    ['invalid_client', 'credentials'],
    ['Invalid credentials', 'credentials'],
    ['The credentials you entered are incorrect.', 'credentials'],
    ['Authentication failed', 'credentials'],
    ['Could not authenticate with HaloPSA', 'credentials'],
    ['Request failed with status code 401', 'credentials'],
    ['HTTP 403', 'forbidden'],
    ['You do not have permission to read tickets.', 'forbidden'],
    ['Request timed out', 'timeout'],
    ['504 Gateway Timeout', 'timeout'],
    ['Unable to reach the server', 'unreachable'],
    ["We couldn't connect to HaloPSA.", 'unreachable'],
    ["We can't reach your Halo.", 'unreachable'],
    ['Connection refused', 'unreachable'],
    ['502 Bad Gateway', 'unreachable'],
    ['self-signed certificate in certificate chain', 'certificate'],
    ['Please enter a value', 'required'],
    ['Please enter a valid URL', 'badAddress'],
    ['Invalid URL', 'badAddress'],
    ['404 Not Found', 'badAddress'],
    ['Tenant is invalid', 'tenant'],
    ['invalid_scope: read:tickets', 'scope'],
    ['This integration already exists', 'exists'],
    ['Client ID is required.', 'required'],
    ['Internal Server Error', 'serverError'],
    ['HaloPSA connected successfully', 'connected'],
    ['Successfully connected to HaloPSA tenant demo.', 'connected'],
    ['HaloPSA connected. Checking permissions next.', 'connected'],
    ['Your HaloPSA integration is now connected', 'connected'],
    ['Connection successful', 'connected'],
    ['Success!', 'connected'],
    ['HaloPSA could not be connected.', 'unreachable'],
    ['We were not able to successfully connect to HaloPSA.', 'unreachable'],
    ["We couldn't connect to HaloPSA. Please check your credentials.", 'credentials'],
    ['Authentication with HaloPSA failed', 'credentials'],
    ['Additional permissions are required', 'forbidden'],
    ['You need the Manage Sync Settings permission', 'ownRights'],
    ['You do not have permission to add an integration', 'ownRights'],
    ['Your integration has been added.', 'connected'],
    ['HaloPSA PSA Syncing 12%', 'connected'],
    ['Last synced 10:42', 'connected'],
    ['Last synced: 9:05 am', 'connected'],
    ['Last synced 2 minutes ago', 'connected'],
    ['Last sync: a few seconds ago', 'connected'],
    ['Syncing 500 of 1,200 clients', 'connected'],
    ['HaloPSA is connected. The first sync is underway.', 'connected'],
    ['HaloPSA connected. The first sync may take a few hours.', 'connected'],
    ['HaloPSA integration created. You can close this window.', 'connected'],
    ['HaloPSA connected. Unauthorized (401).', 'credentials'],
    ['Syncing HaloPSA: 401 Unauthorized', 'credentials'],
    ['HaloPSA integration created. Credentials rejected.', 'credentials'],
    ['HaloPSA is connected. Your credentials have expired.', 'credentials'],
    ['HaloPSA connected. Sync is queued; credentials were rejected', 'credentials'],
    ['Success! HaloPSA rejected the credentials', 'credentials'],
    ['HaloPSA connected. Incorrect client secret', 'credentials'],
    ['HaloPSA syncing. Access forbidden (403)', 'forbidden'],
    ['HaloPSA is connected. Missing permissions', 'forbidden'],
    ['HaloPSA is not connected', 'unknown'],
    ['Disconnected', 'unknown'],
    ['Unsuccessful', 'unknown'],
    ['Welcome back, Morgan', 'unknown'],
  ])('"%s" is %s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it.each([
    "HaloPSA isn't connected",
    'HaloPSA has not yet been connected',
    'The connection was not successful',
    'Last synced: never',
    'Last synced 3 days ago',
    'Last synced 45 minutes ago',
    'Last synced 2 hours ago',
    'Last sync 3 May, 10:42',
    'Last synced 10:42 on 3 May',
    'Syncing paused',
    'Syncing is off',
    'Syncing will start tomorrow',
    'HaloPSA sync cancelled successfully',
    'HaloPSA connection lost. Last synced today',
    'HaloPSA connected successfully. No permission for tickets.',
    'HaloPSA: 0 of 12 lists synced successfully',
    'Your request to connect HaloPSA was created successfully. An owner is notified.',
    'HaloPSA was successfully added to the blocklist',
    'HaloPSA connected, tickets skipped',
    'Almost done! HaloPSA is connected. Choose which clients to import',
    'Your HaloPSA integration has been created and is now being set up',
    'Not syncing',
    'Once connected, ScalePad will begin to sync',
    'Connected integrations',
    'Get connected with our community',
    '3 connected devices need attention',
    'Connection test successful. Press Save to finish.',
    'Integration saved',
    'Copied successfully',
    'HaloPSA successfully removed',
    'Connecting to HaloPSA failed',
    'Authentication required',
    'HaloPSA connected. Status: 429',
    'Syncing HaloPSA: 403 from the server',
    'HaloPSA integration added. Waiting for verification.',
    'Integration created in draft',
    'Successfully added HaloPSA to the queue',
    'HaloPSA is connected to another account',
    'HaloPSA is connected, with warnings',
    'HaloPSA connected successfully. Sync is blocked.',
    'HaloPSA is connected. Please wait while we check your tenant.',
    'HaloPSA was connected. Reconnect to continue.',
    'Is HaloPSA connected?',
    'How to connect HaloPSA successfully',
    'Connect HaloPSA successfully in 3 steps',
    'Your HaloPSA integration was created without permissions',
  ])('"%s" is neither a success nor another fault', (text) => {
    expect(idOf(text)).toBe('unknown');
  });

  it.each([
    '',
    '  \n ',
    'Connecting…',
    'Connecting to HaloPSA',
    'Please wait',
    'Testing the connection…',
    'Saving, please do not leave this page',
    'Loading',
  ])('"%s" is not a result yet', (text) => {
    expect(readConnectResult(text)).toBeNull();
  });

  it('is good only when ScalePad is connected', () => {
    expect(CONNECT_RESULTS.filter(({ good }) => good).map(({ id }) => id)).toEqual(['connected']);
    expect(readConnectResult('Sync error')?.good).toBe(false);
  });

  it('is quoted literally, on one line and with a limited length', () => {
    expect(readConnectResult('Sync\n   error <b>x</b>')?.quote).toBe('Sync error <b>x</b>');
    expect(readConnectResult('x'.repeat(5000))?.quote).toHaveLength(200);
  });

  it('has a result of the table or none, whatever it is', () => {
    const ids: string[] = [...RESULT_IDS, 'unknown'];
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
        const answer = readConnectResult(text);
        expect(answer === null || (ids.includes(answer.id) && (answer.quote ?? '').length <= 200)).toBe(true);
      }),
    );
  });
});

describe('the worst of several texts', () => {
  it.each([
    [['Something new', 'Connected', 'Sync error'], 'syncError'],
    [['Something new', 'Connected'], 'connected'],
    [['Something new'], 'unknown'],
  ])('%j is %s', (texts, id) => {
    expect(worstResult(texts)?.id).toBe(id);
  });

  it('is null while the page is still working', () => {
    expect(worstResult([])).toBeNull();
    expect(worstResult(['Connecting…'])).toBeNull();
  });
});

it('every result has a source, and is listed once', () => {
  expect(CONNECT_RESULTS.map(({ id }) => id)).toEqual([...RESULT_IDS]);
  for (const id of RESULT_IDS) expect(RESULT_SOURCES[id].source).not.toBe('');
});
