import { describe, expect, it } from 'vitest';
import { scanControls } from '@/utils/form-controls/scan';
import {
  findUnlabelledSecret,
  pairControls,
  readApiDetails,
  readClientPair,
  secretTexts,
} from '@/utils/guide/capture/read-credentials';
import { haloAddress } from '@/utils/halo/address';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
const MASK = '*'.repeat(28);
const field = (label: string, value: string) => `<div class="row"><label>${label}</label><div>${value}</div></div>`;
const view = (value: string) => `<div class="read-value">${value}</div>`;
const form = (rows: string) =>
  `<main><div class="details-form">${field('Name', '<input value="Link">')}${rows}</div></main>`;

function pairIn(html: string) {
  document.body.innerHTML = html;
  return readClientPair(pairControls(document.body));
}

describe('a pair is read, however Halo writes it', () => {
  it.each([
    ['as text', view(SECRET)],
    ['as text in any element', `<span>${SECRET}</span>`],
    ['in a field that cannot be changed', `<input readonly value="${SECRET}">`],
    ['in a password field', `<input type="password" value="${SECRET}">`],
    ['in a field of several lines', `<textarea readonly>${SECRET}</textarea>`],
    ['in a sentence', view(`New secret: ${SECRET} (copy it)`)],
    ['beside buttons and help', view(`${SECRET}<button>Copy</button><small class="help">Shown once</small>`)],
    ['broken over lines', view(`${SECRET.slice(0, 37)}<wbr>${SECRET.slice(37)}`)],
    ['with zero-width spaces', view(`${SECRET.slice(0, 20)}\u200b${SECRET.slice(20)}`)],
    ['in capitals', view(SECRET.toUpperCase())],
  ])('%s', (_how, secret) => {
    const found = pairIn(form(field('Client ID', view(ID)) + field('Client Secret', secret)));
    expect(found).toMatchObject({ state: 'pair', clientId: ID });
    expect(found.state === 'pair' && found.clientSecret.toLowerCase()).toBe(SECRET);
  });

  it.each([
    ['Client secret:', 'Client ID *'],
    ['CLIENT SECRET', 'client id'],
  ])('under the label %s', (secret, id) => {
    expect(pairIn(form(field(id, view(ID)) + field(secret, view(SECRET))))).toMatchObject({ state: 'pair' });
  });

  it('in a dialog above the record', () => {
    const dialog = `<div class="ReactModal__Content" role="dialog">${field('Client ID', view(ID))}${field('Client Secret', view(SECRET))}<button>Close</button></div>`;
    expect(pairIn(form('') + dialog)).toEqual({ state: 'pair', clientId: ID, clientSecret: SECRET });
    const address = haloAddress(new URL('https://demo.halopsa.com/config/integrations/api/applications?id=-1'));
    expect(address && readApiDetails(address, [])).toEqual({ clientId: ID, clientSecret: SECRET });
  });

  it('and a format that is not Halo’s is captured unchanged', () => {
    for (const odd of [`${SECRET}*`, `${ID}-x`, 'a8F2kL9q0Zx7Vb3N', 'mq3/4R+v8Yt2Lw6Zc9Jd0Hn5Sb7Kf1Xe==']) {
      expect(pairIn(form(field('Client ID', view(ID)) + field('Client Secret', view(odd))))).toEqual({
        state: 'pair',
        clientId: ID,
        clientSecret: odd,
      });
    }
  });
});

describe('what is not shown never counts as the secret', () => {
  it.each([
    MASK,
    '••••••••••••',
    '................',
    '………',
    '● ● ● ●',
    '****-****-****-2e11',
    'xxxxxxxxxxxx',
    '[hidden]',
    'Hidden',
    '(masked)',
  ])('%s', (mask) => {
    expect(pairIn(form(field('Client ID', view(ID)) + field('Client Secret', view(mask))))).toEqual({
      state: 'masked',
      clientId: ID,
    });
    expect(pairIn(form(field('Client ID', view(ID)) + field('Client Secret', `<input value="${mask}">`)))).toEqual({
      state: 'masked',
      clientId: ID,
    });
  });

  it.each([
    'Not set',
    'Not generated',
    'Configured',
    '\u2014',
    'Hidden for security reasons',
    'The secret cannot be shown again',
    'Click Generate to create a secret',
    '******** (hidden)',
  ])('words, as the secret or as the Client ID: %s', (words) => {
    const secretRow = (value: string) => field('Client Secret', view(value));
    expect(pairIn(form(field('Client ID', view(ID)) + secretRow(words)))).toEqual({ state: 'masked', clientId: ID });
    expect(pairIn(form(field('Client ID', view(words)) + secretRow(MASK)))).toEqual({
      state: 'masked',
      clientId: null,
    });
    expect(pairIn(form(field('Client ID', view(words)) + secretRow(SECRET)))).toEqual({
      state: 'unreadable',
      clientId: null,
    });
  });

  it('nor does an old one that is hidden beside the present one', () => {
    const row = `<div class="read-value"><div style="display: none">${ID}-${ID}</div><div>${SECRET}</div></div>`;
    expect(pairIn(form(field('Client ID', view(ID)) + field('Client Secret', row)))).toMatchObject({
      clientSecret: SECRET,
    });
  });

  it('nor does a hidden copy that Halo left behind', () => {
    const stale = `<section hidden>${field('Client Secret', view(SECRET))}</section>`;
    expect(pairIn(stale + form(field('Client ID', view(ID)) + field('Client Secret', view(MASK))))).toMatchObject({
      state: 'masked',
    });
  });
});

describe('a secret that cannot be read blocks Save', () => {
  const id = field('Client ID', view(ID));
  it.each([
    ['drawn', id + field('Client Secret', view('<canvas></canvas>'))],
    ['in another document', id + field('Client Secret', view('<object></object>'))],
    ['cut short', id + field('Client Secret', view(`${SECRET.slice(0, 20)}…`))],
    ['two different ones', id + field('Client Secret', view(SECRET)) + field('Client Secret', view(`${ID}-${ID}`))],
    ['without a Client ID', field('Client Secret', view(SECRET))],
    ['two in one sentence', id + field('Client Secret', view(`Now ${SECRET}, before ${ID}-${ID}`))],
    ['in an unknown format beside words', id + field('Client Secret', view(`${ID} ${ID} x`))],
  ])('%s', (_why, rows) => expect(pairIn(form(rows)).state).toBe('unreadable'));

  it('and a page without a pair does not', () => {
    expect(pairIn(form(''))).toEqual({ state: 'none', clientId: null });
  });

  it('under an unknown label it is found by its format, in a text and in a field', () => {
    const unlabelled = (html: string) => {
      document.body.innerHTML = form(html);
      return findUnlabelledSecret(document.body);
    };
    expect(unlabelled(field('Geheim', view(SECRET)))?.className).toBe('read-value');
    expect(unlabelled(field('Geheim', `<p>${SECRET} <button>Copy</button></p>`))?.tagName).toBe('P');
    expect(unlabelled(field('Geheim', `<p hidden>${SECRET}</p> <b>${SECRET}</b>`))?.tagName).toBe('B');
    expect(unlabelled(field('Geheim', `<input readonly value="${SECRET}">`))?.tagName).toBe('INPUT');
    expect(unlabelled(field('Geheim', view(MASK)))).toBeNull();
    expect(unlabelled(field('Key', view(ID)))).toBeNull();
    document.body.innerHTML = form(`${view(`${SECRET} Copied`)}<textarea>${SECRET}</textarea>`);
    expect(secretTexts(document.body)).toEqual([SECRET, SECRET]);
    // Three GUIDs in a row are something else.
    expect(unlabelled(field('Path', view(`${SECRET}-${ID}`)))).toBeNull();
  });
});

describe('what the page of the API shows', () => {
  const address = haloAddress(new URL('https://demo.halopsa.com/config/integrations/api'));
  const read = (html: string) => {
    document.body.innerHTML = form(html);
    return (
      address &&
      readApiDetails(
        address,
        scanControls(document, CONTROL_SELECTORS, () => true),
      )
    );
  };

  it('is captured unchanged, and an unset tenant is not captured', () => {
    const servers = field('Resource Server', view('https://demo.halopsa.com/api'));
    expect(read(servers + field('Tenant', view('demo')))).toEqual({
      resourceServer: 'https://demo.halopsa.com/api',
      tenant: 'demo',
    });
    expect(read(servers + field('Tenant', view('Not set')))).toEqual({
      resourceServer: 'https://demo.halopsa.com/api',
    });
  });

  it.each(['Not set', 'None', 'N/A', 'Not applicable', '\u2014', 'https://demo.halopsa.com'])(
    'is no tenant where it is %s',
    (words) => expect(read(field('Tenant', view(words)))).toEqual({}),
  );

  it.each(['Not set', 'Loading', 'N/A', '\u2014', 'See https://demo.halopsa.com/api'])(
    'is no server where it is %s',
    (words) => expect(read(field('Resource Server', view(words)))).toEqual({}),
  );

  it.each([
    'http://halo.example.com/api',
    'halo.example.com/api',
    'https://halo:8080/api/',
    'https://demo.halopsa.com/auth?tenant=demo',
  ])('is captured as a server, to be flagged where it is unusual: %s', (server) =>
    expect(read(field('Resource Server', view(server)))).toEqual({ resourceServer: server }),
  );

  it('is captured from a table whose rows begin with a heading', () => {
    const row = (label: string, value: string) => `<tr><th>${label}</th><td>${value}</td></tr>`;
    expect(
      read(`<table>${row('Resource Server', 'https://demo.halopsa.com/api')}${row('Tenant', 'demo')}</table>`),
    ).toEqual({ resourceServer: 'https://demo.halopsa.com/api', tenant: 'demo' });
  });

  it("is captured under Halo's own label where another value has a synonym", () => {
    const server = field('Authorisation Server', view('https://demo.halopsa.com/auth'));
    const endpoint = field('Authorisation Endpoint', view('https://demo.halopsa.com/auth/authorize'));
    expect(read(endpoint + server)).toEqual({ authorisationServer: 'https://demo.halopsa.com/auth' });
  });

  it.each([
    ['with possible line breaks', 'https://demo.<wbr>halopsa.com/<wbr>api', 'de<wbr>mo'],
    ['wrapped at one', '<p style="width: 1px">https://demo.<wbr>halopsa.com/api</p>', 'demo'],
    ['in two parts', 'https://demo.<span>halopsa.com</span>/api', '<b>Tenant:</b> demo'],
    ['with zero-width spaces', '\u200bhttps://demo.halopsa.com/api\u200b', 'de\u200bmo'],
    ['beside a link', 'https://demo.halopsa.com/api <a href="#">Copy</a>', '<a href="#">Copy</a> demo'],
    ['beside a button', 'https://demo.halopsa.com/api<a role="button">Share</a>', '<i role="button">Share</i> demo'],
    [
      'beside an icon',
      'https://demo.halopsa.com/api<i class="material-icons">content_copy</i>',
      '<i class="material-icons">content_copy</i>demo',
    ],
    [
      'cut short, with all of it in the title',
      '<p class="noedit-value" title="https://demo.halopsa.com/api">https://de...</p>',
      'demo',
    ],
  ])('is captured as a whole, without what is beside it: %s', (_how, server, tenant) =>
    expect(read(field('Resource Server', view(server)) + field('Tenant', view(tenant)))).toEqual({
      resourceServer: 'https://demo.halopsa.com/api',
      tenant: 'demo',
    }),
  );

  it.each([
    '<span class="badge">Hosted</span> demo',
    'de<b>mo</b>',
    '<p>Hosted</p><p>demo</p>',
    'Loading',
    'Keine',
    'null',
  ])('is no tenant where another word may be meant, or none: %s', (words) =>
    expect(read(field('Tenant', view(words)))).toEqual({}),
  );

  it.each(['https://demo.', 'https://demo. halopsa.com/api', 'https://demo.halopsa.com<b>/api</b>', 'https://demo...'])(
    'is no server where it may be a part of one: %s',
    (words) => expect(read(field('Resource Server', view(words)))).toEqual({}),
  );
});
