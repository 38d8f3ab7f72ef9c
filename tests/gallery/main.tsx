import { render } from 'preact';
import panelCss from '@/components/guide/choices.css?inline';
import guideCss from '@/components/guide/guide.css?inline';
import overlayCss from '@/components/guide/overlay/overlay.css?inline';
import cardCss from '@/components/guide/panel.css?inline';
import runCss from '@/components/guide/run-card.css?inline';
import scalepadCss from '@/components/scalepad/scalepad.css?inline';
import hostCss from '@/components/ui/host.css?inline';
import pageCss from '@/components/ui/page.css?inline';
import { ThemeRoot } from '@/components/ui/ThemeRoot';
import { haloBackdrop } from './backdrop';
import { STATES } from './states';

// One state per address (?state=guard&theme=dark), so that a picture or an axe run includes nothing else.
const query = new URLSearchParams(location.search);
const name = query.get('state') ?? '';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const state = STATES[name];

if (!state) {
  document.body.append(...Object.keys(STATES).map(link));
} else if (state.stage === 'halo' || state.stage === 'scalepad') {
  haloBackdrop(theme);
  const host = document.createElement('div');
  document.body.append(host);
  // Open, because axe must read it. The extension's own shadow root is closed.
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent =
    state.stage === 'halo' ? hostCss + guideCss + cardCss + panelCss + runCss + overlayCss : scalepadCss;
  const mount = document.createElement('div');
  root.append(style, mount);
  render(<ThemeRoot theme={theme}>{state.view}</ThemeRoot>, mount);
  if (state.open) openFolds(root);
} else {
  document.documentElement.lang = 'en';
  const style = document.createElement('style');
  style.textContent = pageCss;
  document.head.append(style);
  const mount = document.querySelector('#app') as HTMLElement;
  render(<ThemeRoot theme={theme}>{state.view}</ThemeRoot>, mount);
  if (state.open) openFolds(document);
}
document.title = name;
document.documentElement.dataset.ready = name;

function openFolds(root: ParentNode) {
  for (const fold of root.querySelectorAll('details')) fold.open = true;
}

function link(state: string): HTMLElement {
  const item = document.createElement('p');
  const anchor = document.createElement('a');
  anchor.href = `?state=${state}`;
  anchor.textContent = state;
  item.append(anchor);
  return item;
}
