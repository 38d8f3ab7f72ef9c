import { expect, test } from '../support/controls-lab.ts';

const LEVEL = 'Users Access Level';
const HIGHER = 'Read, Modify and Delete';
const LEVELS = ['No Access', 'Read Only', 'Read and Modify', HIGHER];

/** Returns a field that searches its list and shows the choice in `#shown`. `draw` places both; `more` adds attributes to the field. */
function search(draw: (field: string) => string, { more = '', value = HIGHER, show = '', first = '' } = {}): string {
  const field = `<input id="field" role="combobox" aria-expanded="false" aria-controls="menu" aria-autocomplete="list" autocomplete="off" ${more}>`;
  return `${draw(field).replace('{value}', value)}
    <ul id="menu" role="listbox" hidden>${LEVELS.map((text) => `<li role="option">${text}</li>`).join('')}</ul>
    <script>{ const field = document.getElementById('field'), menu = document.getElementById('menu');
      const shown = document.getElementById('shown');
      const show = (text) => { ${show || 'shown.textContent = text'} };
      const filter = () => { for (const option of menu.children) option.hidden = !option.textContent.includes(field.value); };
      const open = (is) => { menu.hidden = !is; field.setAttribute('aria-expanded', is); filter(); };
      field.addEventListener('input', () => open(true));
      field.addEventListener('click', () => open(menu.hidden));
      field.addEventListener('blur', () => open(false));
      menu.addEventListener('mousedown', (event) => event.preventDefault());
      menu.addEventListener('click', (event) => { show(event.target.textContent); field.title = event.target.textContent; field.value = ''; open(false); });
      ${first}
    }</script>`;
}

const LABEL = `<label for="field">${LEVEL}</label>`;
const BOX = 'border: 1px solid #888; width: 320px;';

/** Selects that show their value next to an empty search field: the extension reads these. */
const READ: Record<string, (field: string) => string> = {
  'before a field as narrow as its text, in one frame': (field) =>
    `${LABEL}<div style="${BOX} display: flex"><span id="shown">{value}</span>${field}<i>▾</i></div>`,
  'as a chip in a line of its own, in one frame': (field) =>
    `${LABEL}<div style="${BOX}"><div><span id="shown">{value}</span><button type="button" aria-label="Remove">×</button></div>${field}</div>`,
  'after the field, in one frame': (field) =>
    `${LABEL}<div style="${BOX} display: flex">${field}<span id="shown">{value}</span></div>`,
  'deep in a frame that has a shadow for a border': (field) =>
    `${LABEL}<div style="width: 320px; box-shadow: 0 0 0 1px #888"><div><div><b id="shown">{value}</b></div></div><div><div><div>${field}</div></div></div></div>`,
  'in a frame that holds its label too': (field) =>
    `<div style="${BOX}"><div>${LEVEL}</div><div style="display: flex"><span id="shown">{value}</span>${field}</div></div>`,
};

/** Selects whose text may or may not be the value: the extension leaves these to the admin. */
const UNREAD: Record<string, Parameters<typeof search>> = {
  'above the field, without a frame': [
    (field) => `${LABEL}<div><div id="shown">{value}</div><div>${field}</div></div>`,
  ],
  'below the field, without a frame': [(field) => `${LABEL}<div>${field}<div id="shown">{value}</div></div>`],
  'in a button next to the field': [
    (field) => `${LABEL}<div style="display: flex"><button type="button" id="shown">{value}</button>${field}</div>`,
  ],
  'as the alternative text of an image': [
    (field) => `${LABEL}<div style="${BOX}"><img id="shown" alt="{value}" src="data:,">${field}</div>`,
    { show: 'shown.alt = text' },
  ],
  'as generated content of a style': [
    (field) =>
      `<style>#shown::before { content: attr(data-level) }</style>${LABEL}<div style="${BOX}"><span id="shown" data-level="{value}"></span>${field}</div>`,
    { show: 'shown.dataset.level = text' },
  ],
  'as a number that the form would save': [
    (field) =>
      `${LABEL}<div style="${BOX}"><input type="hidden" name="level" id="shown" value="{value}">${field}</div>`,
    { value: '4', show: 'shown.value = text' },
  ],
};

test('a value next to the empty field of a select is read, and a higher one is not lowered', async ({ lab }) => {
  for (const [where, draw] of Object.entries(READ)) {
    await test.step(where, async () => {
      await lab.show(search(draw));
      expect(await lab.shown(LEVEL), where).toMatchObject({ text: HIGHER });
      expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }]), where).toEqual({ [LEVEL]: 'left rank' });
      expect(await lab.page.locator('#shown').textContent(), where).toBe(HIGHER);
    });
  }
});

test('a lower value next to the empty field is replaced and restored', async ({ lab }) => {
  for (const [where, draw] of Object.entries(READ)) {
    await test.step(where, async () => {
      await lab.show(search(draw, { value: 'No Access' }));
      expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }]), where).toEqual({ [LEVEL]: 'set' });
      expect(await lab.page.locator('#shown').textContent(), where).toBe('Read Only');
      expect(await lab.undo(), where).toEqual({ left: [], alike: [] });
      expect(await lab.page.locator('#shown').textContent(), where).toBe('No Access');
    });
  }
});

test('a select whose value cannot be read never counts as unset', async ({ lab }) => {
  for (const [where, how] of Object.entries(UNREAD)) {
    await test.step(where, async () => {
      await lab.show(search(...how));
      expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }]), where).toEqual({ [LEVEL]: 'left rank' });
      expect(await lab.page.locator('#field').getAttribute('title'), where).toBeNull();
    });
  }
});

/** Other controls whose choice has no text. */
const WITHOUT_WORDS: Record<string, string> = {
  'a native select with an empty text for its option': `${LABEL}<select id="field">
    <option value="4" selected></option><option value="2">Read Only</option></select>`,
  'radios, one labelled by an image only': `<fieldset><legend>${LEVEL}</legend>
    <label><input type="radio" name="level" value="4" checked><img alt="" src="data:,"></label>
    <label><input type="radio" name="level" value="2">Read Only</label></fieldset>`,
};

test('a choice without a text never counts as unset', async ({ lab }) => {
  for (const [what, html] of Object.entries(WITHOUT_WORDS)) {
    await test.step(what, async () => {
      await lab.show(html);
      expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }]), what).toEqual({ [LEVEL]: 'left rank' });
      expect(await lab.page.locator('[value="4"]').evaluate((el) => el.matches(':checked')), what).toBe(true);
    });
  }
});

test('a text that was typed to find an option does not count as the choice', async ({ lab }) => {
  const draw = (field: string) => `${LABEL}<div style="${BOX}">${field}<span id="shown"></span></div>`;
  // The list offers options only after typing, and ignores untrusted events.
  const page = search(draw, { more: 'placeholder="Not set"' })
    .replace(
      "addEventListener('click', (event) => { show",
      "addEventListener('click', (event) => { if (!event.isTrusted) return; show",
    )
    .replace(
      '!option.textContent.includes(field.value)',
      "field.value === '' || !option.textContent.includes(field.value)",
    );
  await lab.show(page);
  expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }])).toEqual({ [LEVEL]: expect.stringMatching(/^left /) });
  expect(await lab.page.locator('#field').inputValue()).toBe('');
});

const asHint = (field: string) =>
  `${LABEL}<div style="${BOX}"><div class="el-select__placeholder" id="shown">{value}</div>${field}</div>`;
const SELECTS = `for (const option of menu.children) option.setAttribute('aria-selected', option.textContent === shown.textContent);`;

test('a value in an element that is named a placeholder is read when the list marks it as chosen', async ({ lab }) => {
  await lab.show(search(asHint, { show: `shown.textContent = text; ${SELECTS}`, first: SELECTS }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }])).toEqual({ [LEVEL]: 'left rank' });
  expect(await lab.shown(LEVEL)).toMatchObject({ text: HIGHER });
  await lab.show(search(asHint, { value: 'Not set', show: `shown.textContent = text; ${SELECTS}`, first: SELECTS }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }])).toEqual({ [LEVEL]: 'set' });
  expect(await lab.shown(LEVEL)).toMatchObject({ text: 'Read Only' });
});

test('leaves a text that is styled as a hint when the list offers it as an option', async ({ lab }) => {
  await lab.show(search(asHint));
  expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }])).toEqual({ [LEVEL]: 'left rank' });
  expect(await lab.page.locator('#shown').textContent()).toBe(HIGHER);
  const draw = (field: string) => `${LABEL}<div style="${BOX}">${field}<span id="shown"></span></div>`;
  await lab.show(search(draw, { more: `placeholder="${HIGHER}"` }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }])).toEqual({ [LEVEL]: 'left rank' });
  expect(await lab.page.locator('#field').getAttribute('title')).toBeNull();
});

/** Selects that are unset: the texts around them are no value. */
const UNSET: Record<string, (field: string) => string> = {
  'with a hint in the field': (field) => `${LABEL}<div style="${BOX}">${field}<span id="shown"></span></div>`,
  'with help beneath': (field) =>
    `${LABEL}<div style="${BOX}">${field}<span id="shown"></span></div><div class="help">Read, Modify and Delete is for administrators.</div>`,
  'with help that the field refers to': (field) =>
    `${LABEL}<div>${field.replace('>', ' aria-describedby="more">')}<span id="shown"></span><p id="more">Whoever has this role</p></div>`,
  'with its label in the same frame': (field) =>
    `<div style="${BOX}"><div>${LEVEL}</div><div>${field}<span id="shown"></span></div></div>`,
  'with an empty value that the form would save': (field) =>
    `${LABEL}<div style="${BOX}"><input type="hidden" name="level" value="">${field}<span id="shown"></span></div>`,
};

test('sets a select that is unset, with any text around it', async ({ lab }) => {
  for (const [where, draw] of Object.entries(UNSET)) {
    await test.step(where, async () => {
      await lab.show(search(draw, { more: 'placeholder="Not set"' }));
      expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }]), where).toEqual({ [LEVEL]: 'set' });
      expect(await lab.page.locator('#shown').textContent(), where).toBe('Read Only');
    });
  }
});
