import { expect, test } from '../support/controls-lab.ts';

const LEVEL = 'Users Access Level';
const LEVELS = ['No Access', 'Read Only', 'Read and Modify'];

/** Returns a list that opens on a press; `script` defines what a choice does. */
function list(options: string[], { value = '', placeholder = 'Not set', script = '', inside = '' } = {}): string {
  return `<div class="row"><label id="name">${LEVEL}</label>
    <div class="ui selection dropdown" id="list" role="listbox" aria-labelledby="name" aria-expanded="false" tabindex="0">
      <div class="${value ? '' : 'default '}text">${value || placeholder}</div>${inside}
      <div class="menu" hidden>${options.map((text) => `<div role="option" class="item">${text}</div>`).join('')}</div>
    </div></div>
    <script>{
      const list = document.getElementById('list'), menu = list.querySelector('.menu'), text = list.querySelector('.text');
      const open = (is) => { menu.hidden = !is; list.setAttribute('aria-expanded', is); };
      const set = (words) => { text.textContent = words || '${placeholder}'; text.className = words ? 'text' : 'default text'; };
      let choose = set;
      list.addEventListener('click', (event) => {
        const option = event.target.closest('[role=option]');
        if (option) choose(option.textContent);
        open(!option && menu.hidden);
      });
      ${script}
    }</script>`;
}

const ON_BLUR = `
  let toggles = true;
  list.addEventListener('focusout', () => { if (!menu.hidden) setTimeout(() => { set('No Access'); open(false); }); });`;

test('a list that chooses its first option on blur keeps its value', async ({ lab }) => {
  // A second press does not close the list, as in a searchable list.
  const stays = `list.addEventListener('click', (event) => { if (event.target === list) { event.stopImmediatePropagation(); open(true); } }, true);`;
  await lab.show(list(LEVELS, { value: 'Read Only', script: ON_BLUR + stays }));
  await lab.page.locator('#list').focus();
  expect(await lab.apply([{ label: LEVEL, want: 'Read, Modify and Delete' }])).toEqual({
    [LEVEL]: 'left no-such-option',
  });
  expect(await lab.shown(LEVEL)).toMatchObject({ text: 'Read Only' });
});

test('a value that changed and cannot be restored is named', async ({ lab }) => {
  const stuck = `choose = () => setTimeout(() => set('Some level'), 50);`;
  await lab.show(list(LEVELS, { value: 'No Access', script: stuck }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read and Modify' }])).toEqual({
    [LEVEL]: expect.stringMatching(/^left .* Some level$/),
  });
});

test('Undo of a select that offers no empty option: its cross, else the lowest value, and nothing else', async ({
  lab,
}) => {
  const cross = `<i class="clear icon" style="position:absolute;right:4px;top:0">×</i>`;
  const clears = `list.style.position = 'relative'; list.querySelector('.clear').addEventListener('click', (event) => { event.stopPropagation(); set(''); });`;
  await lab.show(list(LEVELS, { inside: cross, script: clears }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read and Modify' }])).toEqual({ [LEVEL]: 'set' });
  expect(await lab.undo()).toEqual({ left: [], alike: [] });
  expect(await lab.shown(LEVEL)).toMatchObject({ text: null });

  const inWords = clears.replace("set('')", "set('Not set')");
  await lab.show(list(LEVELS, { value: 'Not set', inside: cross, script: inWords }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read and Modify' }])).toEqual({ [LEVEL]: 'set' });
  expect(await lab.undo()).toEqual({ left: [], alike: [] });
  expect(await lab.shown(LEVEL)).toMatchObject({ text: 'Not set' });

  await lab.show(list(LEVELS));
  await lab.apply([{ label: LEVEL, want: 'Read and Modify' }]);
  expect(await lab.undo()).toEqual({ left: [], alike: [{ requirementId: LEVEL, now: 'No Access' }] });
  expect(await lab.shown(LEVEL)).toMatchObject({ text: 'No Access' });

  await lab.show(list(['Basic Member', 'Read all'], { script: ON_BLUR.replace('No Access', 'Basic Member') }));
  await lab.apply([{ label: LEVEL, want: 'Read all' }]);
  expect(await lab.undo()).toEqual({ left: [{ requirementId: LEVEL, before: null }], alike: [] });
  expect(await lab.shown(LEVEL)).toMatchObject({ text: 'Read all' });
});

/** Returns a field whose text filters its list. The chosen option stays when the text is emptied; the title is what the page would save. */
function fieldThatKeeps(options: string[]): string {
  return `<label for="field">${LEVEL}</label>
    <input id="field" role="combobox" aria-expanded="false" aria-controls="menu" aria-autocomplete="list" placeholder="Not set">
    <ul id="menu" role="listbox" hidden>${options.map((text) => `<li role="option">${text}</li>`).join('')}</ul>
    <script>{ const field = document.getElementById('field'), menu = document.getElementById('menu');
      const filter = () => { for (const option of menu.children) option.hidden = !option.textContent.includes(field.value); };
      const open = (is) => { menu.hidden = !is; field.setAttribute('aria-expanded', is); filter(); };
      field.addEventListener('input', filter);
      field.addEventListener('click', () => open(menu.hidden));
      field.addEventListener('blur', () => open(false));
      menu.addEventListener('click', (event) => { field.value = field.title = event.target.textContent; open(false); });
    }</script>`;
}

test('Undo never treats an emptied text as an unset field', async ({ lab }) => {
  await lab.show(fieldThatKeeps(LEVELS));
  expect(await lab.apply([{ label: LEVEL, want: 'Read and Modify' }])).toEqual({ [LEVEL]: 'set' });
  expect(await lab.undo()).toEqual({ left: [], alike: [{ requirementId: LEVEL, now: 'No Access' }] });
  expect(await lab.page.locator('#field').getAttribute('title')).toBe('No Access');

  await lab.show(fieldThatKeeps(['Basic Member', 'Read all']));
  await lab.apply([{ label: LEVEL, want: 'Read all' }]);
  expect(await lab.undo()).toEqual({ left: [{ requirementId: LEVEL, before: null }], alike: [] });
  expect(await lab.shown(LEVEL)).toMatchObject({ text: 'Read all' });
});

const BOX = 'read:tickets';

test('a box that reacts late is pressed once', async ({ lab }) => {
  await lab.show(`<input type="checkbox" id="box"><label for="box">${BOX}</label>
    <script>{ let presses = 0, on = false; const box = document.getElementById('box');
      box.addEventListener('click', (event) => { event.preventDefault(); presses += 1; box.title = presses;
        setTimeout(() => { on = !on; box.checked = on; }, 900); });
    }</script>`);
  expect(await lab.apply([{ label: BOX, want: true }])).toEqual({ [BOX]: 'set' });
  expect(await lab.page.locator('#box').getAttribute('title')).toBe('1');
  expect(await lab.undo()).toEqual({ left: [], alike: [] });
  expect(await lab.shown(BOX)).toMatchObject({ on: false });
  expect(await lab.page.locator('#box').getAttribute('title')).toBe('2');
});

/** Returns checkboxes that show a press after a delay and count the presses in their titles. */
function lateBoxes(labels: readonly string[], delayMs: number): string {
  return `${labels.map((label, at) => `<p><input type="checkbox" id="box${at}"><label for="box${at}">${label}</label></p>`).join('')}
    <script>for (const box of document.querySelectorAll('input')) { let presses = 0, on = false;
      box.addEventListener('click', (event) => { event.preventDefault(); presses += 1; box.title = presses;
        setTimeout(() => { on = !on; box.checked = on; }, ${delayMs}); }); }</script>`;
}

test('boxes that react two seconds late are each pressed once', async ({ lab }) => {
  const scopes = ['read:tickets', 'read:customers', 'read:invoices'];
  await lab.show(lateBoxes(scopes, 2000));
  expect(await lab.apply(scopes.map((label) => ({ label, want: true })))).toEqual(
    Object.fromEntries(scopes.map((scope) => [scope, 'set'])),
  );
  for (const at of scopes.keys()) expect(await lab.page.locator(`#box${at}`).getAttribute('title')).toBe('1');
});

/** Where other extensions write a technical name into or next to a label. */
const TAGS: Record<string, (tag: string) => string> = {
  'after the text': (tag) => `<label for="field">${LEVEL}${tag}</label>`,
  'before the text': (tag) => `<label for="field">${tag}${LEVEL}</label>`,
  'between the text and its asterisk': (tag) => `<label for="field">${LEVEL}${tag} <span>*</span></label>`,
  'deep in the label': (tag) => `<label for="field"><b><i>${LEVEL}</i> <span>${tag}</span></b></label>`,
  'next to the label': (tag) => `<div class="field-label"><label for="field">${LEVEL}</label>${tag}</div>`,
  'in a label that is no label element': (tag) => `<div class="field-label"><div>${LEVEL}${tag}</div></div>`,
};
const TAG = '<span class="hu-field-tag" style="font: 10px monospace; margin: 0 4px">users_access_level</span>';

test('a label is read without the technical names that other extensions write into it', async ({ lab }) => {
  for (const tag of [TAG, TAG.replace('hu-field-tag', 'api-name'), TAG.replace('class="hu-field-tag" ', '')]) {
    for (const [where, draw] of Object.entries(TAGS)) {
      await test.step(`${where}: ${tag}`, async () => {
        await lab.show(
          `<div>${draw(tag)}<div><select id="field"><option>No Access</option><option>Read Only</option></select></div></div>`,
        );
        expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }]), where).toEqual({ [LEVEL]: 'set' });
      });
    }
  }
});

test('a choice that is shown late is made once', async ({ lab }) => {
  const late = `let made = 0; choose = (words) => { made += 1; list.title = made; setTimeout(() => set(words), 900); };`;
  await lab.show(list(LEVELS, { script: late }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read and Modify' }])).toEqual({ [LEVEL]: 'set' });
  expect(await lab.page.locator('#list').getAttribute('title')).toBe('1');
});

test('a choice that was made when Apply is stopped can be undone', async ({ lab }) => {
  const late = `choose = (words) => { list.title = 'chosen'; setTimeout(() => set(words), 300); };`;
  await lab.show(list(LEVELS, { value: 'Read Only', script: late }));
  const applied = lab.apply([{ label: LEVEL, want: 'Read and Modify' }]);
  await lab.page.locator('#list[title="chosen"]').waitFor();
  await lab.stop();
  await applied;
  await expect.poll(async () => (await lab.shown(LEVEL))?.text).toBe('Read and Modify');
  await lab.undo();
  expect(await lab.shown(LEVEL)).toMatchObject({ text: 'Read Only' });
});

test('waits for a search on the server that shows no progress', async ({ lab }) => {
  const AGENT = 'Agent to log in as';
  const [first, sought] = ['Aaron Able', 'ScalePad API'];
  await lab.show(`<label for="field">${AGENT}</label>
    <div class="Select__control" style="display:flex"><input id="field" role="combobox" aria-expanded="false" aria-controls="menu" aria-autocomplete="list">
      <div class="Select__single-value"></div></div>
    <div class="Select__menu" id="menu" role="listbox" hidden><div role="option">${first}</div></div>
    <script>{ const field = document.getElementById('field'), menu = document.getElementById('menu'); let timer;
      field.parentElement.addEventListener('mousedown', () => { menu.hidden = false; field.setAttribute('aria-expanded', 'true'); });
      field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => {
        const hit = '${sought}'.startsWith(field.value) && field.value !== '';
        menu.innerHTML = '<div role="option">' + (hit ? '${sought}' : '${first}') + '</div>'; }, 1000); });
      menu.addEventListener('click', (event) => { document.querySelector('.Select__single-value').textContent = event.target.textContent;
        field.value = ''; menu.hidden = true; field.setAttribute('aria-expanded', 'false'); });
    }</script>`);
  expect(await lab.apply([{ label: AGENT, want: sought }], 'agent')).toEqual({ [AGENT]: 'set' });
  expect(await lab.shown(AGENT)).toMatchObject({ text: sought });
});
