/** A form with one setting, after a pattern of the W3C's ARIA Authoring Practices Guide, in our own markup. */
export interface AriaForm {
  pattern: string;
  html: string;
  label: string;
  want: string | true;
  /** No press restores the earlier value, so Undo names the setting. */
  stays?: true;
}

const LEVEL = 'Assets Access Level';
const FLAG = 'Is an API-only Agent';
const WANT = 'Read and Modify';
const LEVELS = ['No Access', 'Read Only', WANT];

const flips = (attribute = 'aria-checked') => `<script>{
  const box = document.getElementById('box');
  const flip = () => box.setAttribute('${attribute}', box.getAttribute('${attribute}') !== 'true');
  box.addEventListener('click', flip);
  box.addEventListener('keydown', (event) => { if (event.key === ' ') { event.preventDefault(); flip(); } });
}</script>`;

/**
 * Returns the script of a group with one chosen item. A press chooses, unless the group handles only keys. The keys move a
 * roving tabindex or `aria-activedescendant`.
 */
function group(how: { state?: string; active?: boolean; press?: boolean } = {}): string {
  const { state = 'aria-checked', active = false, press = true } = how;
  return `<script>{
    const group = document.getElementById('group');
    const all = [...group.querySelectorAll('[role=radio], [role=option]')];
    let at = 0;
    const choose = (one) => { at = all.indexOf(one); for (const el of all) el.setAttribute('${state}', el === one); };
    const move = (to) => { at = to; ${active ? "group.setAttribute('aria-activedescendant', all[at].id)" : 'all[at].focus()'};
      ${active ? '' : 'choose(all[at]);'} };
    ${press ? "group.addEventListener('click', (event) => { const one = event.target.closest('[role=radio], [role=option]'); if (one) choose(one); });" : ''}
    group.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' && at < all.length - 1) move(at + 1);
      if (event.key === 'Home') move(0);
      if (event.key === ' ') choose(all[at]);
    });
  }</script>`;
}

/**
 * Returns the script of a button that opens a list by a press or the arrow keys. The button or the list handles the keys
 * that choose.
 */
function popup(how: { keys: 'opener' | 'list' | 'options'; press?: boolean }): string {
  const { keys, press = true } = how;
  return `<script>{
    const opener = document.getElementById('opener'), list = document.getElementById('list');
    const shown = document.getElementById('shown') ?? opener;
    const all = [...list.querySelectorAll('[role=option]')];
    let at = 0;
    const mark = (to) => { at = to; ${
      keys === 'options'
        ? 'all[at].focus();'
        : `${keys === 'opener' ? 'opener' : 'list'}.setAttribute('aria-activedescendant', all[at].id);`
    } };
    const open = (is) => { list.hidden = !is; opener.setAttribute('aria-expanded', is);
      if (is) { ${keys === 'list' ? 'list.focus();' : ''} mark(0); } };
    const choose = (one) => { shown.textContent = one.textContent; for (const el of all) el.setAttribute('aria-selected', el === one); open(false); };
    opener.addEventListener('click', () => open(list.hidden));
    const keyed = (event) => {
      if (list.hidden) { if (event.key === 'ArrowDown') open(true); return; }
      if (event.key === 'ArrowDown' && at < all.length - 1) mark(at + 1);
      if (event.key === 'Enter') choose(all[at]);
    };
    opener.addEventListener('keydown', keyed);
    list.addEventListener('keydown', keyed);
    ${press ? "list.addEventListener('click', (event) => { const one = event.target.closest('[role=option]'); if (one) choose(one); });" : ''}
  }</script>`;
}

/** Returns the script of a field that filters its list while a person types, at the event `listensTo`. */
function field(filters: 'list' | 'both' | 'none', listensTo: 'input' | 'keyup' = 'input'): string {
  return `<script>{
    const field = document.getElementById('field'), list = document.getElementById('list');
    const all = ${JSON.stringify(LEVELS)};
    const fill = () => {
      const typed = field.value.toLowerCase();
      const hits = all.filter((one) => ${filters === 'none' ? 'true' : 'one.toLowerCase().startsWith(typed)'});
      list.innerHTML = hits.map((one, at) => '<li role="option" id="hit' + at + '">' + one + '</li>').join('');
    };
    const open = (is) => { if (is) fill(); list.hidden = !is; field.setAttribute('aria-expanded', is); };
    field.addEventListener('click', () => open(true));
    document.getElementById('arrow')?.addEventListener('click', () => open(list.hidden));
    field.addEventListener('${listensTo}', (event) => { if (event.key !== 'ArrowDown' && event.key !== 'Enter') open(true); });
    field.addEventListener('blur', () => setTimeout(() => open(false)));
    list.addEventListener('click', (event) => { const one = event.target.closest('[role=option]'); if (one) { field.value = one.textContent; open(false); } });
  }</script>`;
}

const options = (tag: string) => LEVELS.map((one, at) => `<${tag} role="option" id="o${at}">${one}</${tag}>`).join('');
const radios = (tag: string, inside = (one: string) => one) =>
  LEVELS.map(
    (one, at) =>
      `<${tag} role="radio" aria-checked="false" id="r${at}" tabindex="${at ? -1 : 0}">${inside(one)}</${tag}>`,
  ).join('');
const fieldOf = (more: string) =>
  `<input id="field" role="combobox" aria-expanded="false" aria-controls="list" ${more}><button type="button" id="arrow" tabindex="-1" aria-label="${LEVEL}" aria-controls="list">▽</button><ul role="listbox" id="list" aria-label="Levels" hidden></ul>`;

export const ARIA_FORMS: AriaForm[] = [
  {
    pattern: 'a switch with its label inside',
    html: `<div role="switch" id="box" aria-checked="false" tabindex="0"><span>${FLAG}</span><span aria-hidden="true">Off</span></div>${flips()}`,
    label: FLAG,
    want: true,
  },
  {
    pattern: 'a switch that is a button with its label inside',
    html: `<button type="button" role="switch" id="box" aria-checked="false"><span>${FLAG}</span><span aria-hidden="true"><i>on</i><i>off</i></span></button>${flips()}`,
    label: FLAG,
    want: true,
  },
  {
    pattern: 'a switch named by an element elsewhere',
    html: `<p id="name">${FLAG}</p><button type="button" role="switch" id="box" aria-checked="false" aria-labelledby="name">Off</button>${flips()}`,
    label: FLAG,
    want: true,
  },
  {
    pattern: 'a switch that is a checkbox in its label',
    html: `<label><span>${FLAG}</span><span><input type="checkbox" role="switch" id="box"><span aria-hidden="true">Off</span></span></label>`,
    label: FLAG,
    want: true,
  },
  {
    pattern: 'a mixed checkbox with its label inside',
    html: `<div role="checkbox" id="box" aria-checked="mixed" tabindex="0">${FLAG}</div>${flips()}`,
    label: FLAG,
    want: true,
    stays: true,
  },
  {
    pattern: 'radios with a roving tabindex and the label inside the group',
    html: `<div role="radiogroup" id="group" aria-labelledby="name"><h3 id="name">${LEVEL}</h3>${radios('div')}</div>${group()}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'radios with an active descendant',
    html: `<h3 id="name">${LEVEL}</h3><ul role="radiogroup" id="group" tabindex="0" aria-labelledby="name">${radios('li')}</ul>${group({ active: true })}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'radios drawn as icons, each with a name, as in a rating',
    html: `<div role="radiogroup" id="group" aria-label="${LEVEL}">${LEVELS.map(
      (one, at) =>
        `<span role="radio" aria-checked="false" id="r${at}" tabindex="${at ? -1 : 0}" aria-label="${one}" style="display:inline-block;width:20px;height:20px"></span>`,
    ).join('')}</div>${group()}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'a list that is always open',
    html: `<span id="name">${LEVEL}</span><ul role="listbox" id="group" tabindex="0" aria-labelledby="name">${options('li')}</ul>${group({ state: 'aria-selected', active: true })}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'a list that is always open and reacts to keys only',
    html: `<div><div>${LEVEL}</div><div role="listbox" id="group" tabindex="0">${options('div')}</div></div>${group({ state: 'aria-selected', active: true, press: false })}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'a combobox that only selects',
    html: `<div id="name">${LEVEL}</div><div role="combobox" id="opener" tabindex="0" aria-controls="list" aria-expanded="false" aria-haspopup="listbox" aria-labelledby="name">No Access</div><div role="listbox" id="list" aria-labelledby="name" tabindex="-1" hidden>${options('div')}</div>${popup({ keys: 'opener' })}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'a combobox whose list is elsewhere and handles only keys',
    html: `<label for="opener">${LEVEL}</label><button type="button" role="combobox" id="opener" aria-controls="list" aria-expanded="false">No Access</button><p>Further down</p><div><div role="listbox" id="list" hidden>${options('button')}</div></div>${popup({ keys: 'opener', press: false })}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'a button with a list that gets the focus',
    html: `<span id="name">${LEVEL}</span><button type="button" id="opener" aria-haspopup="listbox" aria-labelledby="name opener">No Access</button><ul role="listbox" id="list" tabindex="-1" aria-labelledby="name" hidden>${options('li')}</ul>${popup({ keys: 'list' })}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'a button with a list whose options get the focus and handle only keys',
    html: `<label id="name">${LEVEL}</label><button type="button" id="opener" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="name opener"><span id="shown">No Access</span><svg width="8" height="8"></svg></button><ul role="listbox" id="list" hidden>${options('li').replaceAll('role="option"', 'role="option" tabindex="-1"')}</ul>${popup({ keys: 'options', press: false })}`,
    label: LEVEL,
    want: WANT,
  },
  ...(['list', 'both', 'none'] as const).map((filters) => ({
    pattern: `a combobox to type into, with autocomplete ${filters}`,
    html: `<label for="field">${LEVEL}</label><div>${fieldOf(`aria-autocomplete="${filters}" value="Read Only"`)}</div>${field(filters)}`,
    label: LEVEL,
    want: WANT,
  })),
  {
    pattern: 'a combobox to type into that handles only keys',
    html: `<label for="field">${LEVEL}</label><div>${fieldOf('aria-autocomplete="list" value="Read Only"')}</div>${field('list', 'keyup')}`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'a native select in its label',
    html: `<label>${LEVEL} <select><option>No Access</option><option>${WANT}</option></select></label>`,
    label: LEVEL,
    want: WANT,
  },
  {
    pattern: 'a transparent field over the value, with options that have no role',
    html: `<label for="field">${LEVEL}</label>
      <div class="kit-select" style="position:relative;width:200px;height:30px"><span class="kit-select-value" id="shown" style="position:absolute;left:8px;top:5px">No Access</span>
        <input id="field" role="combobox" readonly aria-expanded="false" aria-controls="list" style="position:absolute;inset:0;width:100%;opacity:0"></div>
      <div class="kit-select-dropdown" id="drop" hidden><div><div role="listbox" id="list" style="height:0;width:0;overflow:hidden"><div role="option">No Access</div></div>
        ${LEVELS.map((one) => `<div class="kit-item kit-item-option"><div class="kit-item-option-content">${one}</div></div>`).join('')}</div></div>
      <script>{ const field = document.getElementById('field'), drop = document.getElementById('drop');
        const open = (is) => { drop.hidden = !is; field.setAttribute('aria-expanded', is); };
        field.parentElement.addEventListener('mousedown', () => open(drop.hidden));
        drop.addEventListener('click', (event) => { const one = event.target.closest('.kit-item-option'); if (one) { document.getElementById('shown').textContent = one.textContent; open(false); } }); }</script>`,
    label: LEVEL,
    want: WANT,
  },
];
