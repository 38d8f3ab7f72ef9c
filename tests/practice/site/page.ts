import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUPS, QUIRKS } from '../quirks.ts';
import { escapeHtml } from '../server/http.ts';
import type { PracticeStore } from '../server/store.ts';
import { guidesHtml } from './guides.ts';
import { savedHtml } from './saved-html.ts';

const file = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const STYLE = file('style.css');
const SCRIPT = file('script.js');

/**
 * Returns the page that explains the practice sites, switches quirks and shows what was saved.
 * @param url the requested address; its port is also that of the practice sites
 */
export function explainPage(store: PracticeStore, url: URL): string {
  const at = (name: string) => `${url.protocol}//${name}.localhost${url.port ? `:${url.port}` : ''}/`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Practice Halo and ScalePad</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Practice Halo and ScalePad</h1>
<p>Two web apps that behave like HaloPSA and ScalePad where the setup needs them. They run on this machine only,
hold made-up data, and forget everything when the server stops. Nothing here is made by Halo or ScalePad.</p>
</header>
<main>
<section aria-labelledby="sites">
<h2 id="sites">The sites</h2>
<div class="tiles">
${tile(at('halo'), 'Practice Halo', 'Roles, agents, API page and applications, with the real names and the real habits.')}
${tile(at('scalepad'), 'Practice ScalePad', 'Integrations, the HaloPSA form, and a Connect that tries the five values.')}
</div>
<p class="quiet"><code>npm start</code> opens a browser with the extension loaded, in which
<code>https://demo.halopsa.com</code> and <code>https://app.scalepad.com</code> lead here too. Each Halo address keeps its own records.</p>
</section>
${guidesHtml()}
<section aria-labelledby="quirks">
<h2 id="quirks">Quirks</h2>
<p>A quirk is one way in which a real Halo or ScalePad differs. Reload a practice page after switching.</p>
<form id="quirk-form" method="post" action="/__practice/quirks">
${GROUPS.map((group) => quirkGroup(store, group)).join('\n')}
<button type="submit" id="quirk-save">Save quirks</button>
<p role="status" id="quirk-status"></p>
</form>
</section>
${savedHtml(store)}
<section aria-labelledby="reset">
<h2 id="reset">Start over</h2>
<p>Puts back the first records of every Halo address, empties the logs, and returns the quirks to how the server was started.</p>
<form method="post" action="/__practice/reset"><button type="submit">Reset</button></form>
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>`;
}

function tile(href: string, title: string, text: string): string {
  return `<a class="tile" href="${escapeHtml(href)}"><strong>${title}</strong><span>${text}</span><code>${escapeHtml(href)}</code></a>`;
}

function quirkGroup(store: PracticeStore, { id, title }: (typeof GROUPS)[number]): string {
  const rows = QUIRKS.filter((quirk) => quirk.group === id).map(
    (quirk) => `<li>
<label><input type="checkbox" name="${quirk.id}"${store.quirk(quirk.id) ? ' checked' : ''}> <span>${escapeHtml(quirk.title)}</span></label>
<p>${escapeHtml(quirk.what)}</p>
<p class="quiet">${escapeHtml(quirk.source)}. <span class="mark ${quirk.confidence}">${quirk.confidence}</span> <code>${quirk.id}</code></p>
</li>`,
  );
  return `<fieldset><legend>${escapeHtml(title)}</legend><ul class="quirks">${rows.join('\n')}</ul></fieldset>`;
}
