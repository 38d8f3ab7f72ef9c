import { expect, test } from './fixtures.ts';

const NEW_ROLE = 'https://demo.halopsa.com/config/agents/roles?id=-1';

test('the guide mounts on the role page in Firefox and sets the role name', async ({ firefox }) => {
  const page = await firefox.newPage();
  await page.goto(NEW_ROLE);
  await firefox.waitFor(page, 'complementary', 'Setup assistant');
  await firefox.waitFor(page, 'heading', 'Step 1 of 4: Role');
  await firefox.pressUntil(page, 'Apply settings', { role: 'status', name: /1 of 18 settings done$/ });
});

test('does not show the guide on another page of Halo', async ({ firefox }) => {
  const page = await firefox.newPage();
  await page.goto('https://demo.halopsa.com/home', { waitUntil: 'networkidle2' });
  expect(await firefox.axNodesOf(page)).toEqual([]);
});

test('scripts in pages cannot read storage.session', async ({ firefox }) => {
  const page = await firefox.newPage();
  await page.goto(NEW_ROLE);
  await firefox.waitFor(page, 'complementary', 'Setup assistant');
  const own = await firefox.openExtensionPage('options.html');
  const observed = await own.evaluate(async () => {
    interface Api {
      tabs: { query(what: object): Promise<{ id: number }[]> };
      scripting: {
        executeScript(what: { target: { tabId: number }; func: () => unknown }): Promise<{ result?: unknown }[]>;
      };
    }
    const api = (globalThis as unknown as { browser: Api }).browser;
    const [tab] = await api.tabs.query({ url: 'https://demo.halopsa.com/*' });
    const [answer] = await api.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      // Runs as a content script.
      func: async () => {
        const { storage } = (
          globalThis as unknown as { browser: { storage: { session?: { get(): Promise<unknown> } } } }
        ).browser;
        if (storage.session === undefined) return 'no such area';
        return storage.session.get().then(
          () => 'readable',
          () => 'refused',
        );
      },
    });
    return answer?.result;
  });
  expect(['no such area', 'refused']).toContain(observed);
});
