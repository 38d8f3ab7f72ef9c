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
/** Returns the pairs as `id/secret`, with a star when saved. */
const short = (pairs: readonly Pair[]) =>
  pairs.map(
    ({ clientId, clientSecret }) =>
      `${clientId?.value}/${clientSecret?.value ?? '-'}${(clientSecret ?? clientId)?.saved ? '*' : ''}`,
  );
const ordered = (pairs: readonly Pair[]) => short(pairsOf(withPairs({}, pairs)));

describe('the pair that counts', () => {
  it.each([
    ['is the only one', [pair('a', '1', 1)], ['a/1']],
    [
      'is the saved one, though another was captured later',
      [pair('b', '2', 2), pair('a', '1', 1, true)],
      ['a/1*', 'b/2'],
    ],
    ['is the first among unsaved ones', [pair('b', '2', 2), pair('a', '1', 1)], ['b/2', 'a/1']],
    ['is one that still has its secret', [pair('a', null, 1, true), pair('b', '2', 2)], ['b/2']],
    ['is a saved one that lost its secret, if there is no other', [pair('a', null, 1, true)], ['a/-*']],
  ])('%s', (_why, pairs, expected) => expect(ordered(pairs)).toEqual(expected));

  it('does not change the servers and the tenant', () => {
    const tenant = { value: 'demo', at: 1, saved: false };
    const record: VaultEntry = { tenant, ...pair('a', '1', 1), others: [pair('b', '2', 2)] };
    expect(withPairs(record, pairsOf(record))).toEqual(record);
    expect(withPairs(record, [])).toEqual({ tenant });
  });

  it('stays the saved one when a page shows one pair after another', () => {
    let pairs: Pair[] = [pair('saved', 's', 0, true)];
    for (let at = 1; at <= 50; at += 1) {
      pairs = pairsOf(withPairs({}, withCaptured(pairs, { clientId: `c${at}`, clientSecret: 'x' }, at)));
    }
    expect(short(pairs)[0]).toBe('saved/s*');
    expect(short(pairs)).toContain('c50/x');
    expect(pairs).toHaveLength(8);
  });
});

describe('the pair of an application that is not the setup’s', () => {
  it.each([
    ['stays behind the saved one', [pair('a', '1', 1, true), pair('b', '2', 2)], ['a/1*', 'b/2*']],
    ['is selected before an unsaved one', [pair('a', '1', 1), pair('b', '2', 2)], ['b/2*', 'a/1']],
    [
      'stays selected where it is',
      [pair('b', '1', 1, true), pair('b', '2', 2), pair('a', '1', 0, true)],
      ['b/2*', 'a/1*'],
    ],
  ])('%s', (_what, pairs, expected) => {
    expect(ordered(withSaved(pairs, 'b', 'b', 3, false))).toEqual(expected);
  });
});

describe('too many pairs', () => {
  const full = (saved: (at: number) => boolean) =>
    Array.from({ length: 8 }, (_, at) => pair(`c${at}`, 'x', at + 1, saved(at)));

  it('lose the oldest saved one, and no unsaved one while a saved one exists', () => {
    const before = [pair('counts', 'x', 90, true), ...full((at) => at < 3)];
    const after = pairsOf(withPairs({}, withCaptured(before, { clientId: 'new', clientSecret: 'y' }, 99)));
    expect(after).toHaveLength(8);
    expect(short(after)).toEqual(expect.arrayContaining(['counts/x*', 'new/y', 'c2/x*', 'c3/x', 'c7/x']));
    expect(short(after)).not.toContain('c0/x*');
  });

  it('never lose the newest unsaved one', () => {
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
    ['replaces the unsaved pair of the same application', [pair('a', '1', 1)], 'a', '2', undefined, ['a/2']],
    ['is stored in addition to another application', [pair('a', '1', 1)], 'b', '2', undefined, ['b/2', 'a/1']],
    ['is listed after a saved one', [pair('a', '1', 1, true)], 'b', '2', undefined, ['a/1*', 'b/2']],
    [
      'is listed after the saved one of the same application',
      [pair('a', '1', 1, true)],
      'a',
      '2',
      undefined,
      ['a/1*', 'a/2'],
    ],
    ['read again stays saved', [pair('a', '1', 1, true)], 'a', '1', undefined, ['a/1*']],
    ['replaces a saved one whose secret has expired', [pair('a', null, 1, true)], 'a', '2', undefined, ['a/2']],
    ['replaces the one of the form whose Client ID changed', [pair('a', '1', 1)], 'b', '2', 'a', ['b/2']],
    ['replaces no saved one', [pair('a', '1', 1, true)], 'b', '2', 'a', ['a/1*', 'b/2']],
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
          // A capture never deletes a saved secret.
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
      'without a Client ID marks the last pair',
      [pair('b', '2', 2), pair('a', '1', 1)],
      undefined,
      undefined,
      ['b/2*', 'a/1'],
    ],
    ['marks the pair of that Client ID', [pair('b', '2', 2), pair('a', '1', 1)], 'a', undefined, ['a/1*', 'b/2']],
    [
      'lists the new pair before the one that was saved earlier',
      [pair('a', '1', 1, true), pair('b', '2', 2)],
      'b',
      undefined,
      ['b/2*', 'a/1*'],
    ],
    [
      'of a regenerated secret replaces the old one',
      [pair('a', '1', 1, true), pair('a', '2', 2)],
      'a',
      undefined,
      ['a/2*'],
    ],
    ['may change the Client ID', [pair('a', '1', 1)], 'a', 'z', ['z/1*']],
    ['of an unknown Client ID changes nothing', [pair('a', '1', 1)], 'q', undefined, ['a/1']],
  ] as const)('%s', (_what, pairs, id, now, expected) => {
    expect(ordered(withSaved(pairs, id, now))).toEqual(expected);
  });
});

describe('a value that may be no secret', () => {
  const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  const SECRET = `${GUID}-${GUID}`;
  const WORD = 'Geheimnisausgeblendet';

  it.each([false, true])('removes none in the format of Halo from the same application (saved: %s)', (saved) => {
    const captured = withCaptured([pair('a', SECRET, 1, saved)], { clientId: 'a', clientSecret: WORD }, 2);
    expect(ordered(captured)).toContain(`a/${SECRET}${saved ? '*' : ''}`);
    expect(ordered(withSaved(captured, 'a'))).toEqual([`a/${WORD}*`, `a/${SECRET}${saved ? '*' : ''}`]);
  });

  it('is replaced by one in the format of Halo', () => {
    const captured = withCaptured([pair('a', WORD, 1)], { clientId: 'a', clientSecret: SECRET }, 2);
    expect(ordered(captured)).toEqual([`a/${SECRET}`]);
    expect(ordered(withSaved([pair('a', WORD, 1, true), ...captured], 'a'))).toEqual([`a/${SECRET}*`]);
  });
});

describe('an application that Halo lists', () => {
  const capturedInNew = (id: string, secret: string, at: number, before: Pair[] = []) =>
    withCaptured(before, { clientId: id, clientSecret: secret }, at, { record: 'new' });
  const capturedInSaved = (before: Pair[], id: string, secret: string, at: number) =>
    withCaptured(before, { clientId: id, clientSecret: secret }, at, { record: 'saved' });

  it('was saved if its pair was captured in the form of a new one', () => {
    expect(ordered(withListedApplications(capturedInNew('b', '2', 2, [pair('a', '1', 1, true)]), ['x', 'b']))).toEqual([
      'b/2*',
      'a/1*',
    ]);
  });

  it('proves nothing about a secret that was generated again for an existing one', () => {
    expect(ordered(withListedApplications(capturedInSaved([], 'a', '1', 1), ['a']))).toEqual(['a/1']);
    expect(ordered(withListedApplications([pair('a', '1', 1)], ['a']))).toEqual(['a/1']);
  });

  it('proves nothing about another one', () => {
    expect(ordered(withListedApplications(capturedInNew('b', '2', 2), ['a']))).toEqual(['b/2']);
  });

  it('does not displace a saved pair that was captured later', () => {
    const pairs = [pair('a', '1', 5, true), ...capturedInNew('b', '2', 2)];
    expect(ordered(withListedApplications(pairs, ['a', 'b']))).toEqual(['a/1*', 'b/2*']);
  });

  it('is matched by the Client ID that its form had last', () => {
    const changed = withCaptured(capturedInNew('a', '1', 1), { clientId: 'b', clientSecret: '1' }, 2, {
      record: 'new',
      instead: 'a',
    });
    expect(ordered(withListedApplications(changed, ['b']))).toEqual(['b/1*']);
  });

  it('keeps its first secret when another one is generated that may never be saved', () => {
    expect(ordered(capturedInSaved(capturedInNew('a', '1', 1), 'a', '2', 2))).toEqual(['a/1*', 'a/2']);
    expect(ordered(capturedInSaved(capturedInNew('a', '1', 1), 'a', '1', 2))).toEqual(['a/1*']);
  });
});

describe('a Save without a visible result', () => {
  const requested = (pairs: readonly Pair[]) =>
    pairs.filter(({ clientSecret }) => clientSecret?.asked).map(({ clientId }) => clientId?.value);

  it('is remembered for the unsaved pair of that Client ID, until the Save succeeds or fails or the secret changes', () => {
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
    ['is restored', [], [pair('a', '1', 1)], ['a/1']],
    ['is restored in addition to another application', [pair('b', '2', 2)], [pair('a', '1', 1, true)], ['a/1*', 'b/2']],
    ['marks the same pair as saved', [pair('a', '1', 2)], [pair('a', '1', 1, true)], ['a/1*']],
    ['is replaced by a newer secret', [pair('a', '2', 2)], [pair('a', '1', 1)], ['a/2']],
    [
      'is kept in addition to a newer secret when it was saved',
      [pair('a', '2', 2)],
      [pair('a', '1', 1, true)],
      ['a/1*', 'a/2'],
    ],
    ['is replaced by a newer secret that was saved', [pair('a', '2', 2, true)], [pair('a', '1', 1, true)], ['a/2*']],
  ])('%s', (_what, now, decrypted, expected) => expect(ordered(withDecrypted(now, decrypted))).toEqual(expected));
});
