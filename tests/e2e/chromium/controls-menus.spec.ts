import { expect, test } from '../support/controls-lab.ts';

const LABEL = 'Can add new Tickets';
const LEVEL = 'Users Access Level';

interface Menu {
  label: string;
  value: string;
  options: readonly string[];
  /** Adds the listeners; `open(is)` shows or hides the list, `set(text)` makes a choice. */
  script: string;
}

/** Returns a button whose list is at the end of the page. The open list hides the rest of the page from screen readers. */
function modalList({ label, value, options, script }: Menu): string {
  return `<div id="app"><div class="row"><label id="name">${label}</label>
      <button type="button" id="box" role="combobox" aria-labelledby="name" aria-controls="list" aria-expanded="false">${value}</button>
    </div><button type="button">Save</button></div>
    <div id="layer" hidden><div id="cover" style="position:fixed;inset:0"></div>
      <ul id="list" role="listbox" style="position:relative">${options.map((text) => `<li role="option" tabindex="-1">${text}</li>`).join('')}</ul></div>
    <script>{
      const [app, box, layer, cover, list] = ['app', 'box', 'layer', 'cover', 'list'].map((id) => document.getElementById(id));
      const isOpen = () => !layer.hidden;
      const open = (is) => { layer.hidden = !is; box.setAttribute('aria-expanded', is); is ? app.setAttribute('aria-hidden', true) : app.removeAttribute('aria-hidden'); };
      const set = (text) => { box.textContent = text; open(false); };
      ${script}
    }</script>`;
}

test('a list that opens on the press and waits for its release is set', async ({ lab }) => {
  const script = `
    box.addEventListener('pointerdown', () => setTimeout(() => {
      if (isOpen()) return;
      open(true);
      document.addEventListener('pointerup', (event) => event.preventDefault(), { capture: true, once: true });
    }));
    list.addEventListener('pointerup', (event) => event.defaultPrevented || set(event.target.textContent));
    document.addEventListener('pointerdown', (event) => isOpen() && !list.contains(event.target) && open(false));`;
  await lab.show(modalList({ label: LABEL, value: 'No', options: ['Yes', 'No'], script }));
  expect(await lab.apply([{ label: LABEL, want: true }])).toEqual({ [LABEL]: 'set' });
  await expect(lab.page.locator('#layer')).toBeHidden();
});

test('a list whose highlight does not wrap is set by the keyboard, upwards too', async ({ lab }) => {
  const script = `
    const options = [...list.children];
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' || isOpen()) return;
      open(true);
      options.find((option) => option.textContent === box.textContent).focus();
    });
    list.addEventListener('keydown', (event) => {
      const at = options.indexOf(document.activeElement);
      if (event.key === 'ArrowDown') options[at + 1]?.focus();
      if (event.key === 'ArrowUp') options[at - 1]?.focus();
      if (event.key === 'Enter') set(options[at].textContent);
    });
    document.addEventListener('pointerdown', (event) => isOpen() && !list.contains(event.target) && open(false));`;
  await lab.show(modalList({ label: LABEL, value: 'No', options: ['Yes', 'No'], script }));
  expect(await lab.apply([{ label: LABEL, want: true }])).toEqual({ [LABEL]: 'set' });
  await expect(lab.page.locator('#layer')).toBeHidden();
});

test('a list that only a press outside closes is closed when it lacks the option', async ({ lab }) => {
  const script = `
    box.addEventListener('mousedown', () => open(true));
    cover.addEventListener('click', () => open(false));
    list.addEventListener('click', (event) => set(event.target.textContent));`;
  await lab.show(modalList({ label: LEVEL, value: 'No Access', options: ['No Access', 'Read Only'], script }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read and Modify' }])).toEqual({ [LEVEL]: 'left no-such-option' });
  await expect(lab.page.locator('#layer')).toBeHidden();
  await expect(lab.page.getByRole('button', { name: 'Save' })).toBeVisible();
  expect(await lab.shown(LEVEL)).toMatchObject({ text: 'No Access' });
});

test('Undo of a list that shows "Not set" without offering it chooses the lowest value, and reports that', async ({
  lab,
}) => {
  const script = `
    box.addEventListener('click', () => open(!isOpen()));
    list.addEventListener('click', (event) => set(event.target.textContent));`;
  await lab.show(modalList({ label: LEVEL, value: 'Not set', options: ['No Access', 'Read Only'], script }));
  expect(await lab.apply([{ label: LEVEL, want: 'Read Only' }])).toEqual({ [LEVEL]: 'set' });
  expect(await lab.undo()).toEqual({ left: [], alike: [{ requirementId: LEVEL, now: 'No Access' }] });
  await expect(lab.page.locator('#layer')).toBeHidden();
});

test('a list that is hidden while its control is out of view is set, and restored', async ({ lab }) => {
  const script = `
    document.querySelector('.row').style.marginTop = '3000px';
    const place = () => { const { top, bottom } = box.getBoundingClientRect(); layer.style.visibility = bottom < 0 || top > innerHeight ? 'hidden' : 'visible'; };
    box.addEventListener('click', () => { open(!isOpen()); place(); });
    addEventListener('scroll', place);
    list.addEventListener('click', (event) => set(event.target.textContent));
    document.addEventListener('pointerdown', (event) => isOpen() && !layer.contains(event.target) && !box.contains(event.target) && open(false));`;
  await lab.show(modalList({ label: LABEL, value: 'No', options: ['Yes', 'No'], script }));
  expect(await lab.apply([{ label: LABEL, want: true }])).toEqual({ [LABEL]: 'set' });
  await lab.page.evaluate(() => scrollTo(0, 0));
  expect(await lab.undo()).toEqual({ left: [], alike: [] });
  expect(await lab.shown(LABEL)).toMatchObject({ text: 'No' });
});
