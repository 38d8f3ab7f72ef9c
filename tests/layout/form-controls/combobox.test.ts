import { describe, expect, test, vi } from 'vitest';
import { readControl } from '@/utils/form-controls/read';
import { writeControl } from '@/utils/form-controls/write';
import { choose } from './react-select';
import { context, markup, onlyUnit, show } from './support';

interface CustomList {
  opener: HTMLElement;
  list(): HTMLElement | null;
  chosen: string[];
}

function byId(id: string): HTMLElement {
  const el = document.getElementById(id);
  if (!el) throw new Error(`no #${id}`);
  return el;
}

/** Adds a list to a button, as component libraries do. */
function addList(opener: HTMLElement, texts: string[], how: { tied: boolean; parent: () => Element }): CustomList {
  const chosen: string[] = [];
  let list: HTMLElement | null = null;
  const close = () => {
    list?.remove();
    list = null;
    opener.setAttribute('aria-expanded', 'false');
    opener.removeAttribute('aria-controls');
  };
  opener.setAttribute('aria-expanded', 'false');
  opener.addEventListener('click', () => {
    if (list) return close();
    list = document.createElement('ul');
    list.setAttribute('role', 'listbox');
    list.id = 'the-list';
    for (const text of texts) {
      const option = document.createElement('li');
      option.setAttribute('role', 'option');
      option.textContent = text;
      option.addEventListener('click', () => {
        chosen.push(text);
        opener.textContent = text;
        close();
      });
      list.append(option);
    }
    if (how.tied) opener.setAttribute('aria-controls', 'the-list');
    opener.setAttribute('aria-expanded', 'true');
    how.parent().append(list);
  });
  return { opener, list: () => list, chosen };
}

describe('a combobox that is no react-select', () => {
  test.each([
    ['tied to a list at the end of the body', true, () => document.body],
    ['with a list at the end of the body that nothing ties to it', false, () => document.body],
    ['with its list beside it', true, () => byId('box')],
  ])('%s', async (_, tied, parent) => {
    show(
      '<div role="listbox"><div role="option">24 Hours</div></div><div id="box"><button role="combobox" id="opener" data-placeholder>Select…</button></div>',
    );
    const { chosen, list } = addList(byId('opener'), ['None', '24 Hours'], { tied, parent });
    const unit = onlyUnit();
    expect(readControl(unit, markup)).toMatchObject({ text: null, locked: false });
    byId('opener').removeAttribute('data-placeholder');
    expect(await writeControl(unit, choose('24 Hours'), markup, context())).toEqual({ ok: true });
    expect(chosen).toEqual(['24 Hours']);
    expect(readControl(unit, markup).text).toBe('24 Hours');
    expect(list()).toBeNull();
  });

  test.each([
    ['a sign beside it', '<span>Read Only</span><span>▾</span>', 'Read Only'],
    ['a button within', '<button tabindex="-1">Read Only</button><button aria-label="Open">More</button>', 'Read Only'],
  ])('its value with %s', (_, html, text) => {
    show(`<div role="combobox" tabindex="0">${html}</div>`);
    expect(readControl(onlyUnit(), markup).text).toBe(text);
  });

  test('that does not offer the value is closed again', async () => {
    show('<div id="box"><div role="combobox" id="opener" tabindex="0">None</div></div>');
    const { chosen, list } = addList(byId('opener'), ['None', 'All'], { tied: true, parent: () => document.body });
    const result = await writeControl(onlyUnit(), choose('Some'), markup, context());
    expect(result).toEqual({ ok: false, reason: 'no-such-option', options: ['None', 'All'] });
    expect(chosen).toEqual([]);
    expect(list()).toBeNull();
    expect(readControl(onlyUnit(), markup).text).toBe('None');
  });

  test('with a field of its own: the field’s text is its value, and the typed text is removed when no option appears', async () => {
    show(
      '<div role="combobox" id="frame" aria-expanded="true"><input id="field" aria-autocomplete="list" value="Old"><ul role="listbox" id="list"><li role="option">Old</li></ul></div>',
    );
    const unit = onlyUnit();
    expect(unit.inputs[0]?.id).toBe('field');
    expect(readControl(unit, markup).text).toBe('Old');
    const result = await writeControl(unit, choose('New'), markup, context());
    expect(result).toEqual({ ok: false, reason: 'no-such-option', options: ['Old'] });
    expect((byId('field') as HTMLInputElement).value).toBe('Old');
  });

  test.each(['aria-disabled', 'aria-readonly'])('with %s is locked', (attribute) => {
    show(`<div role="combobox" ${attribute}="true">None</div>`);
    expect(readControl(onlyUnit(), markup).locked).toBe(true);
  });

  test('Semantic UI’s dropdown, which calls itself a listbox', async () => {
    const words = ['Not set', 'Read Only', 'Read and Modify'];
    show(`<div class="ui selection dropdown" role="listbox" aria-expanded="false" tabindex="0" id="drop">
      <div class="divider text">Not set</div><div class="menu" style="display: none">
      ${words.map((text) => `<div role="option" class="item">${text}</div>`).join('')}</div></div>`);
    const drop = byId('drop');
    const menu = drop.querySelector<HTMLElement>('.menu');
    const text = drop.querySelector('.text');
    const open = (is: boolean) => {
      menu?.setAttribute('style', is ? '' : 'display: none');
      drop.setAttribute('aria-expanded', String(is));
    };
    drop.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
      if (option && text) text.textContent = option.textContent;
      open(!option && menu?.getAttribute('style') !== '');
    });
    const unit = onlyUnit();
    expect(unit.kind).toBe('select');
    expect(readControl(unit, markup)).toMatchObject({ text: 'Not set', locked: false });
    expect(await writeControl(unit, choose('Read Only'), markup, context())).toEqual({ ok: true });
    expect(readControl(unit, markup).text).toBe('Read Only');
    const none = { ok: false, reason: 'no-such-option', options: words };
    expect(await writeControl(unit, choose('All'), markup, context())).toEqual(none);
    expect(drop.getAttribute('aria-expanded')).toBe('false');
  });

  test('a dropdown of actions is no setting', () => {
    show(
      '<div class="ui button dropdown" role="listbox" aria-expanded="false"><div class="menu"><div role="option">Delete</div></div></div>',
    );
    expect(() => onlyUnit()).toThrow('0 controls');
  });

  test('a field that only suggests is a text field', () => {
    show('<input aria-autocomplete="list" value="Somebody">');
    expect(onlyUnit().kind).toBe('text');
  });
});

describe('a list that mounts its options only in view', () => {
  const HEIGHT = 30;
  const VIEW = 300;

  /** Shows a list that mounts only the options in view. */
  function virtual(texts: string[]): { chosen: string[] } {
    const chosen: string[] = [];
    show(`<div id="box"><div role="combobox" id="opener" aria-controls="list" aria-expanded="true">None</div></div>
      <div role="listbox" id="list" style="overflow-y: auto; height: ${VIEW}px">
        <div style="height: ${texts.length * HEIGHT}px"><div id="drawn" style="position: sticky; top: 0"></div></div>
      </div>`);
    const list = byId('list');
    const draw = () => {
      const first = Math.floor(list.scrollTop / HEIGHT);
      byId('drawn').replaceChildren(
        ...texts.slice(first, first + VIEW / HEIGHT).map((text) => {
          const option = document.createElement('div');
          option.setAttribute('role', 'option');
          option.style.height = `${HEIGHT}px`;
          option.textContent = text;
          option.addEventListener('click', () => {
            chosen.push(text);
            byId('opener').textContent = text;
          });
          return option;
        }),
      );
    };
    list.addEventListener('scroll', draw);
    draw();
    return { chosen };
  }

  test('is scrolled to the option', async () => {
    const { chosen } = virtual(Array.from({ length: 120 }, (_, at) => `Agent ${at}`));
    expect(await writeControl(onlyUnit(), choose('Agent 113'), markup, context())).toEqual({ ok: true });
    expect(chosen).toEqual(['Agent 113']);
  });

  test('is scrolled to its end, and all its options are reported, when the option does not exist', async () => {
    const texts = Array.from({ length: 60 }, (_, at) => `Agent ${at}`);
    const { chosen } = virtual(texts);
    const result = await writeControl(onlyUnit(), choose('ScalePad'), markup, context());
    expect(result).toEqual({ ok: false, reason: 'no-such-option', options: texts });
    expect(chosen).toEqual([]);
  });
});

test('a list that a timer of the press opens, and that waits for its release, is set also where the frame comes first', async () => {
  show('<button role="combobox" id="opener" aria-expanded="false">Select…</button>');
  const opener = byId('opener');
  const list = document.createElement('ul');
  list.setAttribute('role', 'listbox');
  list.innerHTML = '<li role="option">24 Hours</li>';
  const open = () => {
    document.body.append(list);
    opener.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerup', (event) => event.preventDefault(), { capture: true, once: true });
  };
  opener.addEventListener('pointerdown', () => setTimeout(open));
  list.addEventListener('pointerup', (event) => {
    if (event.defaultPrevented) return;
    opener.textContent = '24 Hours';
    opener.setAttribute('aria-expanded', 'false');
    list.remove();
  });
  vi.spyOn(window, 'requestAnimationFrame').mockImplementationOnce((draw) => {
    queueMicrotask(() => draw(performance.now()));
    return 0;
  });
  expect(await writeControl(onlyUnit(), choose('24 Hours'), markup, context())).toEqual({ ok: true });
  expect(opener.textContent).toBe('24 Hours');
});
