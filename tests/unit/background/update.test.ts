import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeUpdate } from '@/utils/background/update';
import { capture, forget } from '@/utils/vault/vault';
import { DEMO } from './support';

const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('an update of the extension', () => {
  it('waits while a Client Secret is held, whichever Halo it is of', async () => {
    const reload = vi.spyOn(fakeBrowser.runtime, 'reload').mockImplementation(() => undefined);
    await capture('https://other.halopsa.com', { tenant: 'other' });
    await capture(DEMO, { clientId: GUID, clientSecret: `${GUID}-${GUID}` });
    await takeUpdate();
    expect(reload).not.toHaveBeenCalled();
    await forget(DEMO);
    await takeUpdate();
    expect(reload).toHaveBeenCalledOnce();
  });
});
