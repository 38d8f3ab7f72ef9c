import { describe, expect, it } from 'vitest';
import { clickNavigation, findNavigation } from '@/utils/scalepad/navigation';

const NAV = '<nav><a href="/">Hub</a><a href="/integrations">Integrations</a></nav>';
const TILE = '<a href="/i"><strong>Integrations</strong><span>Connect the tools that your data comes from.</span></a>';

function found(html: string, id: Parameters<typeof findNavigation>[1] = 'integrations'): number {
  document.body.innerHTML = html;
  return findNavigation(document, id).length;
}

describe('what leads to the form is found', () => {
  it.each([
    ['as a link', NAV],
    ['as a button', '<button type="button">Integrations</button>'],
    ['as a tab in another spelling', '<div role="tab"> INTEGRATIONS </div>'],
    ['by its accessible name', '<a href="/i" aria-label="Integrations"><svg></svg></a>'],
    ['as the title of a tile', TILE],
    ['as a link, beside a tile of the same title', NAV + TILE],
  ])('%s', (_how, html) => expect(found(html)).toBe(1));

  it('as the name on a tile with other texts', () => {
    const tile = '<button><i aria-hidden="true">Ha</i><strong>HaloPSA</strong><span>PSA</span></button>';
    expect(found(tile, 'haloPsa')).toBe(1);
  });

  it.each([
    ['where the label is longer', '<a href="/i">All Integrations</a>', 0],
    ['where it is no link and no button', '<h1>Integrations</h1>', 0],
    ['where it is hidden', '<a href="/i" style="display: none">Integrations</a>', 0],
    ['where it is disabled', '<button disabled>Integrations</button>', 0],
    ['twice where two have the label', NAV + NAV, 2],
  ])('%s', (_where, html, times) => expect(found(html)).toBe(times));
});

describe('a click that leads on', () => {
  /** Returns whether the first element of this page was clicked. */
  function clicks(html: string): boolean {
    document.body.innerHTML = html;
    const element =
      document.querySelector<HTMLElement>('[data-it]') ?? (document.body.firstElementChild as HTMLElement);
    let count = 0;
    element.addEventListener('click', (event) => {
      event.preventDefault();
      count += 1;
    });
    expect(clickNavigation(element)).toBe(count === 1);
    return count === 1;
  }

  it.each([
    ['a link', '<a href="/integrations">Integrations</a>'],
    ['a button', '<button type="button">Add Integration</button>'],
    ['a tile with a sentence', TILE],
    ['a tile with a mark', '<button type="button"><i>Ha</i><strong>HaloPSA</strong><span>PSA</span></button>'],
  ])('is made on %s', (_what, html) => expect(clicks(html)).toBe(true));

  it.each(
    ['Connect', 'Connect now', 'Save', 'Save HaloPSA Setup', 'Delete', 'Edit', 'Generate', 'Disconnect', 'Submit'].map(
      (word) => [word],
    ),
  )('is never made on "%s"', (word) => {
    expect(clicks(`<button type="button">${word}</button>`)).toBe(false);
    expect(clicks(`<a href="/x">${word}</a>`)).toBe(false);
    expect(clicks(`<button type="button" aria-label="${word}">HaloPSA</button>`)).toBe(false);
    expect(clicks(`<button type="button"><strong>HaloPSA</strong><span>${word}</span></button>`)).toBe(false);
  });

  it.each([
    ['the button of a form', '<form><button data-it>Add Integration</button></form>'],
    ['a link in a form', '<form><a data-it href="/i">Integrations</a></form>'],
    ['a tile with a field', '<div role="button"><b>HaloPSA</b><input type="text"></div>'],
    ['a link to another site', '<a href="https://halopsa.com/">HaloPSA</a>'],
    ['a link to another window', '<a href="/i" target="_blank">Integrations</a>'],
    ['a link that runs a script', '<a href="javascript:void 0">Integrations</a>'],
    ['a hidden link', '<a href="/i" style="display: none">Integrations</a>'],
    ['a disabled button', '<button type="button" aria-disabled="true">Integrations</button>'],
  ])('is never made on %s', (_what, html) => expect(clicks(html)).toBe(false));
});
