import { expect, test } from 'vitest';
import { failureMessages } from '@/utils/halo/page-state';

const SAYS = 'Unable to save data.';

test.each([
  ['a toast', `<div class="Toastify__toast">${SAYS}</div>`],
  ['an error toast in another language', '<div class="Toastify__toast Toastify__toast--error">Niet opgeslagen</div>'],
  ['a banner', `<div role="alert">${SAYS}</div>`],
  ['a dialog', `<div role="alertdialog"><h3>Error</h3><p>${SAYS}</p></div>`],
  ['a modal window', `<div class="ReactModal__Content"><p>${SAYS}</p></div>`],
])('%s reports a failed Save', (_, html) => {
  document.body.innerHTML = html;
  expect(failureMessages(document)).toEqual([document.body.firstElementChild]);
});

test.each([
  ['a hidden banner', `<div role="alert" hidden>${SAYS}</div>`],
  ['another banner', '<div role="alert">Your licence expires in 30 days.</div>'],
  ['a dialog with an error of something else', '<div role="dialog">Unable to load data.</div>'],
  ['a paragraph of the page', `<p>${SAYS}</p>`],
])('%s reports no failed Save', (_, html) => {
  document.body.innerHTML = html;
  expect(failureMessages(document)).toEqual([]);
});
