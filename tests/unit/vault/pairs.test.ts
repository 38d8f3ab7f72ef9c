import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pairsOf,
  withCaptured,
  withDecrypted,
  withListedApplications,
  withPairs,
  withSaved,
  withSaveRequested,
} from '@/utils/vault/pairs';
import type { Pair, VaultEntry } from '@/utils/vault/schema';

const pair = (clientId: string, clientSecret: string | null, at: number, saved = false): Pair => ({
  clientId: { value: clientId, at, saved },
  ...(clientSecret !== null && { clientSecret: { value: clientSecret, at, saved } }),
});
/** The pairs as `id/secret`, with a star when saved. */
const short = (pairs: readonly Pair[]) =>
  pairs.map(
    ({ clientId, clientSecret }) =>
      `${clientId?.value}/${clientSecret?.value ?? '-'}${(clientSecret ?? clientId)?.saved ? '*' : ''}`,
  );
const ordered = (pairs: readonly Pair[]) => short(pairsOf(withPairs({}, pairs)));

describe('which pair counts', () => {
  it.each([
    ['the only one', [pair('a', '1', 1)], ['a/1']],
    ['the saved one, though another was captured later', [pair('b', '2', 2), pair('a', '1', 1, true)], ['a/1*', 'b/2']],
    ['the one that is told first among the unsaved', [pair('b', '2', 2), pair('a', '1', 1)], ['b/2', 'a/1']],
    ['one that has its secret still', [pair('a', null, 1, true), pair('b', '2', 2)], ['b/2']],
    ['a saved one that lost its secret, where there is no other', [pair('a', null, 1, true)], ['a/-*']],
  ])('%s', (_why, pairs, expected) => expect(ordered(pairs)).toEqual(expected));

  it('and the servers and the tenant stay what they are', () => {
    const tenant = { value: 'demo', at: 1, saved: false };
    const record: VaultEntry = { tenant, ...pair('a', '1', 1), others: [pair('b', '2', 2)] };
    expect(withPairs(record, pairsOf(record))).toEqual(record);
    expect(withPairs(record, [])).toEqual({ tenant });
  });

  it('never loses the saved ones to a page that shows pair after pair', () => {
    let pairs: Pair[] = [pair('saved', 's', 0, true)];
    for (let at = 1; at <= 50; at += 1) {
      pairs = pairsOf(withPairs({}, withCaptured(pairs, { clientId: `c${at}`, clientSecret: 'x' }, at)));
    }
    expect(short(pairs)[0]).toBe('saved/s*');
    expect(short(pairs)).toContain('c50/x');
    expect(pairs).toHaveLength(8);
  });
});

describe('when there are too many', () => {
  const full = (saved: (at: number) => boolean) =>
    Array.from({ length: 8 }, (_, at) => pair(`c${at}`, 'x', at + 1, saved(at)));

  it('the oldest saved one goes, and an unsaved one never while one is saved', () => {
    const before = [pair('counts', 'x', 90, true), ...full((at) => at < 3)];
    const after = pairsOf(withPairs({}, withCaptured(before, { clientId: 'new', clientSecret: 'y' }, 99)));
    expect(after).toHaveLength(8);
    expect(short(after)).toEqual(expect.arrayContaining(['counts/x*', 'new/y', 'c2/x*', 'c3/x', 'c7/x']));
    expect(short(after)).not.toContain('c0/x*');
  });

  it('the newest unsaved one stays, whatever came before it', () => {
    const before = [pair('counts', 'x', 90, true), ...full(() => true)];
    expect(short(pairsOf(withPairs({}, withCaptured(before, { clientId: 'new', clientSecret: 'y' }, 99))))).toContain(
      'new/y',
    );
  });
});

describe('a pair that was captured', () => {
  const capture = (pairs: Pair[], clientId: string, clientSecret: string, instead?: string) =>
    ordered(withCaptured(pairs, { clientId, clientSecret }, 9, { instead }));

  it.each([
    ['is alone', [], 'a', '1', undefined, ['a/1']],
    ['takes the place of the same application, unsaved', [pair('a', '1', 1)], 'a', '2', undefined, ['a/2']],
    ['is beside another application', [pair('a', '1', 1)], 'b', '2', undefined, ['b/2', 'a/1']],
    ['waits behind a saved one', [pair('a', '1', 1, true)], 'b', '2', undefined, ['a/1*', 'b/2']],
    [
      'waits behind the saved one of the same application',
      [pair('a', '1', 1, true)],
      'a',
      '2',
      undefined,
      ['a/1*', 'a/2'],
    ],
    ['read again stays saved', [pair('a', '1', 1, true)], 'a', '1', undefined, ['a/1*']],
    ['comes for a saved one whose secret has expired', [pair('a', null, 1, true)], 'a', '2', undefined, ['a/2']],
    ['ends that of the form whose Client ID changed', [pair('a', '1', 1)], 'b', '2', 'a', ['b/2']],
    ['ends no saved one', [pair('a', '1', 1, true)], 'b', '2', 'a', ['a/1*', 'b/2']],
  ] as const)('%s', (_what, before, id, secret, instead, expected) => {
    expect(capture([...before], id, secret, instead)).toEqual(expected);
  });

  it('is always stored afterwards, whatever was captured and saved before', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const act = fc.record({
      id: name,
      secret: name,
      saves: fc.boolean(),
      instead: fc.option(name, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
        let pairs: Pair[] = [];
        acts.forEach(({ id, secret, saves, instead }, at) => {
          const saved = pairs.filter(({ clientSecret }) => clientSecret?.saved);
          pairs = pairsOf(withPairs({}, withCaptured(pairs, { clientId: id, clientSecret: secret }, at, { instead })));
          expect(short(pairs).map((text) => text.replace('*', ''))).toContain(`${id}/${secret}`);
          // No capture ever costs a saved secret.
          for (const one of short(saved)) expect(short(pairs)).toContain(one);
          if (!saves) return;
          pairs = pairsOf(withPairs({}, withSaved(pairs, id)));
          expect(short(pairs)[0]).toBe(`${id}/${secret}*`);
        });
      }),
    );
  });
});

describe('a Save', () => {
  it.each([
    [
      'without a Client ID means the last pair',
      [pair('b', '2', 2), pair('a', '1', 1)],
      undefined,
      undefined,
      ['b/2*', 'a/1'],
    ],
    ['means the pair of that Client ID', [pair('b', '2', 2), pair('a', '1', 1)], 'a', undefined, ['a/1*', 'b/2']],
    [
      'puts the new pair before the one saved earlier',
      [pair('a', '1', 1, true), pair('b', '2', 2)],
      'b',
      undefined,
      ['b/2*', 'a/1*'],
    ],
    [
      'of a regenerated secret ends the old one',
      [pair('a', '1', 1, true), pair('a', '2', 2)],
      'a',
      undefined,
      ['a/2*'],
    ],
    ['may change the Client ID', [pair('a', '1', 1)], 'a', 'z', ['z/1*']],
    ['of what is not held changes nothing', [pair('a', '1', 1)], 'q', undefined, ['a/1']],
  ] as const)('%s', (_what, pairs, id, now, expected) => {
    expect(ordered(withSaved(pairs, id, now))).toEqual(expected);
  });
});

describe('an application that Halo lists', () => {
  const made = (id: string, secret: string, at: number, before: Pair[] = []) =>
    withCaptured(before, { clientId: id, clientSecret: secret }, at, { record: 'new' });
  const again = (before: Pair[], id: string, secret: string, at: number) =>
    withCaptured(before, { clientId: id, clientSecret: secret }, at, { record: 'saved' });

  it('was saved, when its pair came from the form of a new one', () => {
    expect(ordered(withListedApplications(made('b', '2', 2, [pair('a', '1', 1, true)]), ['x', 'b']))).toEqual([
      'b/2*',
      'a/1*',
    ]);
  });

  it('says nothing of a secret that was generated again for one that was there before', () => {
    expect(ordered(withListedApplications(again([], 'a', '1', 1), ['a']))).toEqual(['a/1']);
    expect(ordered(withListedApplications([pair('a', '1', 1)], ['a']))).toEqual(['a/1']);
  });

  it('tells nothing of another', () => {
    expect(ordered(withListedApplications(made('b', '2', 2), ['a']))).toEqual(['b/2']);
  });

  it('does not displace a saved pair that was captured later', () => {
    const pairs = [pair('a', '1', 5, true), ...made('b', '2', 2)];
    expect(ordered(withListedApplications(pairs, ['a', 'b']))).toEqual(['a/1*', 'b/2*']);
  });

  it('is followed by the Client ID that its form had last', () => {
    const changed = withCaptured(made('a', '1', 1), { clientId: 'b', clientSecret: '1' }, 2, {
      record: 'new',
      instead: 'a',
    });
    expect(ordered(withListedApplications(changed, ['b']))).toEqual(['b/1*']);
  });

  it('keeps its first secret when another one is made for it and may never be saved', () => {
    expect(ordered(again(made('a', '1', 1), 'a', '2', 2))).toEqual(['a/1*', 'a/2']);
    expect(ordered(again(made('a', '1', 1), 'a', '1', 2))).toEqual(['a/1*']);
  });
});

describe('a Save without a visible result', () => {
  const requested = (pairs: readonly Pair[]) =>
    pairs.filter(({ clientSecret }) => clientSecret?.asked).map(({ clientId }) => clientId?.value);

  it('is remembered of the unsaved pair of that Client ID, until it is saved, failed or another secret', () => {
    const pairs = withSaveRequested([pair('a', '1', 1), pair('b', '2', 2), pair('a', '3', 3, true)], 'a', true);
    expect(requested(pairs)).toEqual(['a']);
    expect(requested(withCaptured(pairs, { clientId: 'a', clientSecret: '1' }, 4))).toEqual(['a']);
    expect(requested(withCaptured(pairs, { clientId: 'a', clientSecret: '4' }, 4))).toEqual([]);
    expect(requested(withSaved(pairs, 'a'))).toEqual([]);
    expect(requested(withSaveRequested(pairs, 'a', false))).toEqual([]);
  });
});

describe('what was encrypted on the disk', () => {
  it.each([
    ['comes back', [], [pair('a', '1', 1)], ['a/1']],
    ['is beside another application', [pair('b', '2', 2)], [pair('a', '1', 1, true)], ['a/1*', 'b/2']],
    ['says that the same pair was saved', [pair('a', '1', 2)], [pair('a', '1', 1, true)], ['a/1*']],
    ['is replaced by a newer secret', [pair('a', '2', 2)], [pair('a', '1', 1)], ['a/2']],
    ['stays beside a newer secret when it was saved', [pair('a', '2', 2)], [pair('a', '1', 1, true)], ['a/1*', 'a/2']],
    ['is replaced by a newer secret that was saved', [pair('a', '2', 2, true)], [pair('a', '1', 1, true)], ['a/2*']],
  ])('%s', (_what, now, decrypted, expected) => expect(ordered(withDecrypted(now, decrypted))).toEqual(expected));
});
