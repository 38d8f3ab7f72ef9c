import { expect, test } from 'vitest';
import { about, inputFor, outcomes, practice, run } from './support';

/** Returns a body that never ends, and counts in `read` how much of it was read. */
function endless(start: string, piece: string, read: { bytes: number }): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let first = true;
  return new ReadableStream(
    {
      pull(controller) {
        const bytes = encoder.encode(first ? start : piece.repeat(100));
        first = false;
        read.bytes += bytes.length;
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Returns the practice Halo's fetch, with this answer for one list. */
const withList =
  (list: string, body: () => BodyInit, type = 'application/json') =>
  (url: unknown, init?: RequestInit) =>
    new URL(String(url)).pathname === `/api/${list}`
      ? Promise.resolve(new Response(body(), { headers: { 'content-type': type } }))
      : practice.request(String(url), init);

test('at most 64 kB of a list are read, and its rows are found in them', async () => {
  const read = { bytes: 0 };
  const fetch = withList('Timesheet', () => endless('[{"id":1}', ',{"id":2}', read));
  expect(about(await run(inputFor(), { fetch }), 'rowsSeen')).toContain('Timesheets');
  expect(read.bytes).toBeGreaterThan(60_000);
  expect(read.bytes).toBeLessThan(70_000);
});

test('only the beginning of an endless page is read', async () => {
  const read = { bytes: 0 };
  const fetch = withList('Asset', () => endless('<!doctype html>', '<p>x</p>', read), 'text/html');
  expect(about(await run(inputFor(), { fetch }), 'withoutApi')).toEqual(['Assets']);
  expect(read.bytes).toBeLessThan(70_000);
});

test.each([
  ['a page that calls itself JSON', '<html></html>', 'application/json', 'withoutApi'],
  ['JSON that calls itself a page', '{"assets":[{"id":1}]}', 'text/html', 'rowsSeen'],
  ['rows under another key', '{"other":[{"id":1}]}', 'application/json', 'rowsSeen'],
  ['the bare rows', '[{"id":1}]', 'application/json', 'rowsSeen'],
  ['no rows under another key', '{"record_count":7,"other":[]}', 'application/json', 'nothingSeen'],
  ['another list, but no rows', '{"assets":[],"columns":[{"id":1}]}', 'application/json', 'nothingSeen'],
  ['a count alone', '{"record_count":0}', 'application/json', 'nothingSeen'],
  ['null', 'null', 'application/json', 'nothingSeen'],
  ['an empty object', '{}', 'application/json', 'nothingSeen'],
  ['an error with status 200', '{"resultCode":7,"errorMessage":"x"}', 'application/json', 'unreadable'],
  ['a number', '7', 'application/json', 'unreadable'],
  ['no JSON', 'ok', 'application/json', 'unreadable'],
  ['no rows', '{"record_count":7,"assets":[]}', 'application/json', 'nothingSeen'],
] as const)('%s', async (_what, body, type, expected) => {
  const report = await run(inputFor(), { fetch: withList('Asset', () => body, type) });
  expect(outcomes(report)).toContain(expected);
  expect(about(report, expected)).toContain('Assets');
});
