import { describe, expect, it } from 'vitest';
import { haloRow, isListedConnected } from '@/utils/scalepad/integration-row';

const idIn = (html: string) => {
  document.body.innerHTML = `<main>${html}</main>`;
  return haloRow(document)?.id;
};

describe('the row of HaloPSA in a list', () => {
  it.each([
    ['cells', '<table><tr><td>HaloPSA</td><td>PSA</td><td>Connected</td></tr></table>'],
    ['pieces without a space between', '<ul><li><span>HaloPSA</span><span>Connected</span></li></ul>'],
    [
      'boxes',
      '<div class="row"><i>Datto</i></div><div class="row"><p class="cell">HaloPSA</p><p class="cell">Connected</p></div>',
    ],
    [
      'a tile among others',
      '<div class="t"><b>Datto</b></div><div class="t"><b>HaloPSA</b><i>Connected</i><button>Disconnect</button></div>',
    ],
    ['a card', '<article><h2>HaloPSA</h2><p>Sync your clients.</p><i>Connected</i><button>Manage</button></article>'],
    [
      'words of its buttons',
      '<ul><li>HaloPSA <i>Connected</i> <button>Test</button> <a href="#">Reconnect</a></li></ul>',
    ],
  ])('says that it is connected: %s', (_what, html) => {
    expect(idIn(html)).toBe('connected');
  });

  it.each([
    ['the next row', '<ul><li>Autotask <b>Connected</b></li><li>HaloPSA <button>Connect</button></li></ul>'],
    [
      'the next tile',
      '<div class="t"><i>Connected</i><b>Autotask</b></div><div class="t"><b>HaloPSA</b><button>Connect</button></div>',
    ],
    ['a tile with its name alone', '<p class="t">HaloPSA</p><p class="t">Datto RMM <i>Last synced today</i></p>'],
    [
      'a tab above',
      '<div><button>Connected</button><button>Available</button></div><div><b>HaloPSA</b><button>Connect</button></div>',
    ],
    [
      'the section above',
      '<div><h3>Connected</h3><p>Autotask</p></div><div><h3>Available</h3><p class="tile">HaloPSA</p></div>',
    ],
    ['no sync so far', '<ul><li><span>HaloPSA</span><span>Last synced: never</span></li></ul>'],
    ['a doubt beside it', '<ul><li>HaloPSA <i>Connected</i> <i>Waiting for verification</i></li></ul>'],
    ['a state beside it', '<ul><li>HaloPSA <b>Connection lost</b> <i>Last synced today</i></li></ul>'],
    ['what was connected once', '<ul><li>HaloPSA <b>Degraded</b> <i>Connected since 2024</i></li></ul>'],
    ['another name on a page without rows', '<nav>HaloPSA</nav><h1>Clients</h1><aside>Auvik: Connected</aside>'],
    ['another time on a page without rows', '<h1>HaloPSA</h1><div><b>Auvik</b> <i>Last synced today</i></div>'],
    ['a word in an element of its own', '<ul><li><span>HaloPSA</span><span>Not <b>connected</b></span></li></ul>'],
  ])('does not count as connected by %s', (_what, html) => {
    expect(idIn(html)).toBeUndefined();
  });

  it('is read from a page about HaloPSA alone, which is quoted as a whole', () => {
    expect(idIn('<h1>HaloPSA</h1><p>Connected</p>')).toBe('connected');
    expect(idIn('<h1>Halo</h1><p>PSA</p><div>Syncing 4 of 12 clients</div>')).toBe('connected');
    expect(idIn('<h1>HaloPSA</h1><p>Last synced just now.</p><p>Auvik</p><p>Connected</p>')).toBe('connected');
    expect(haloRow(document)?.quote).toBe('HaloPSA Last synced just now. Auvik Connected');
  });

  it('has the fault that is beside "Connected"', () => {
    expect(idIn('<ul><li>HaloPSA <i>Connected</i> <i>Credentials rejected</i></li></ul>')).toBe('credentials');
  });
});

it('is listed as connected also behind a dialog about it', () => {
  const dialog = '<div role="dialog"><h2>Edit HaloPSA</h2><p>Invalid credentials</p></div>';
  const isListed = (status: string) => {
    document.body.innerHTML = `${dialog}<main><ul><li>HaloPSA <b>${status}</b></li><li>Datto</li></ul></main>`;
    return isListedConnected(document);
  };
  expect(isListed('Connected')).toBe(true);
  expect(isListed('Sync error')).toBe(false);
  expect(haloRow(document)?.id).toBe('credentials');
});
