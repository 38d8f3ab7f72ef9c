import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OUTCOMES } from '@/utils/connection/outcomes';
import { checkConnection } from '@/utils/connection/report';
import { inputFor } from './support';

/** No part of them can occur by chance. */
const SECRET = '7c9e6679-7425-40de-944b-e07fc1f90ae7-550e8400-e29b-41d4-a716-446655440000';
const TOKEN = 'tok.en-Zq81-that-opens-Halo.x';
const LIMITS = { request: 25, run: 120, body: 65_536, retryPause: 2, maxRetryAfter: 10, afterSave: [3, 3] };

/** The longest that a timer can be set to, 24 days. */
const NEVER = 2 ** 31 - 1;
/** A pause that never ends either, and is shorter than a run. */
const PAUSE = NEVER / 2;
/** Waits until everything that is due now has run. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

type Body = 'text' | 'endless' | 'silent' | 'broken' | 'none';
interface Made {
  status: number;
  headers: Record<string, string>;
  text: string;
  how: Body;
  /** Ignores the signal that ends a request. */
  ignoresAbort: boolean;
  /** Never answers, or fails at once. */
  reply: 'answers' | 'hangs' | 'fails' | 'throws';
}

const jwt = (claims: unknown) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
const nasty = fc.constantFrom(SECRET, TOKEN, SECRET.slice(0, 36), `x ${TOKEN} y`, 'ScalePad API', '', '0');
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('', '{', '[', 'null', '[]', '[{}]', '{"tickets":[{}]}', '{"clients":[]}', '<html>', '\u0000'),
  fc.constant(`<!doctype html>${'<p>no such tenant</p>'.repeat(20_000)}`),
  fc.constant(`[${'{"id":1},'.repeat(50_000)}`),
  fc.constant(`{"tickets":[${'{"id":1},'.repeat(50_000)}`),
  fc.json(),
  nasty.map((name) => JSON.stringify({ auth_url: name, tenant_id: name })),
  fc
    .record({ name: nasty, id: nasty, email: nasty, iat: fc.integer() }, { requiredKeys: [] })
    .chain((claims) =>
      fc
        .record({ scope: fc.oneof(nasty, fc.constant('all'), fc.constant('read:tickets read:customers openid')) })
        .map(({ scope }) =>
          JSON.stringify({ access_token: TOKEN, token_type: 'Bearer', scope, id_token: jwt(claims) }),
        ),
    ),
  fc
    .constantFrom('invalid_client', 'invalid_scope', 'unauthorized_client', 'access_denied', 'server_error')
    .chain((error) => nasty.map((description) => JSON.stringify({ error, error_description: description }))),
);
const headers = fc.record(
  {
    'content-type': fc.constantFrom('application/json', 'text/html; charset=utf-8', 'text/plain', 'x/y'),
    'retry-after': fc.constantFrom('0', '1', '999999999999', '-1', 'soon', 'Wed, 21 Oct 2015 07:28:00 GMT'),
    date: fc.constantFrom('Wed, 21 Oct 2015 07:28:00 GMT', 'no date'),
    location: nasty.map((part) => `https://evil.example/${encodeURIComponent(part)}`),
  },
  { requiredKeys: [] },
);
const made: fc.Arbitrary<Made> = fc.record({
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant(200) },
    fc.constantFrom(201, 204, 301, 302, 304, 400, 401, 403, 404, 405, 418, 429, 500, 502, 503, 599),
  ),
  headers,
  text,
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Body>('text') },
    fc.constantFrom<Body>('endless', 'silent', 'broken', 'none'),
  ),
  ignoresAbort: fc.boolean(),
  reply: fc.oneof(
    { weight: 9, arbitrary: fc.constant<Made['reply']>('answers') },
    fc.constantFrom<Made['reply']>('hangs', 'fails', 'throws'),
  ),
});

function bodyOf({ text: body, how, status }: Made): BodyInit | null {
  if (how === 'none' || status === 204 || status === 304) return null;
  if (how === 'text') return body;
  const bytes = new TextEncoder().encode(body || ' ');
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(bytes);
      if (how === 'broken') controller.error(new Error(`broken after ${SECRET}`));
      // Silent: a first piece, and then nothing more, ever.
      if (how === 'silent') return new Promise<void>(() => {});
      return undefined;
    },
    cancel: () => new Promise<void>(() => {}),
  });
}

/** No token can leak before the first is issued: a server may use its text as the name of a tenant. */
interface Log {
  issued: boolean;
}

/** Returns whether its body is read: that of a redirect is not, nor one that breaks or stops. */
function isRead({ reply, how, status }: Made): boolean {
  const read = how === 'text' || how === 'endless';
  return reply === 'answers' && read && status !== 204 && (status < 300 || status >= 400);
}

function answering(queue: readonly Made[], log: Log = { issued: false }): typeof fetch {
  let at = 0;
  return (_url, init) => {
    const next = queue[at++ % queue.length];
    if (next && isRead(next) && next.text.includes('access_token')) log.issued = true;
    if (!next || next.reply === 'fails') return Promise.reject(new TypeError(`failed with ${SECRET}`));
    if (next.reply === 'throws') throw new TypeError(`threw ${SECRET}`);
    if (next.reply === 'answers') {
      return Promise.resolve(new Response(bodyOf(next), { status: next.status, headers: next.headers }));
    }
    return new Promise((_resolve, reject) => {
      if (!next.ignoresAbort)
        init?.signal?.addEventListener('abort', () => reject(new DOMException('x', 'AbortError')));
    });
  };
}

/** The outcomes that the fuzz test reached. Without them it could pass without testing anything. */
const reached = new Set<string>();

test('ends in named outcomes for any answer of Halo, and no outcome contains a secret', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 8 }), fc.boolean(), async (queue, fresh) => {
      const log: Log = { issued: false };
      const report = await checkConnection(
        inputFor({ clientId: '0f8fad5b-d9cb-469f-a165-70867728950e', clientSecret: SECRET }),
        {
          fetch: answering(queue, log),
          signal: new AbortController().signal,
          mayAsk: async () => true,
          fresh,
          limits: LIMITS,
        },
      );
      expect(report.verdict).not.toBe('cancelled');
      expect(report.lines.length).toBeGreaterThan(0);
      for (const { outcome } of report.lines) {
        expect(Object.hasOwn(OUTCOMES, outcome)).toBe(true);
        reached.add(outcome);
      }
      const reportText = JSON.stringify(report);
      expect(reportText).not.toContain(SECRET.slice(0, 36));
      if (log.issued) expect(reportText).not.toContain(TOKEN);
    }),
    { numRuns: 800 },
  );
  expect(reached.size).toBeGreaterThan(15);
});

test('Cancel ends it at any point, and no further request is sent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 4 }), fc.nat(20), async (queue, turns) => {
      const stop = new AbortController();
      // No limit is ever over, so what hangs ends by Cancel or not at all.
      const slow = {
        ...LIMITS,
        request: NEVER,
        run: NEVER,
        maxRetryAfter: NEVER,
        retryPause: PAUSE,
        afterSave: [NEVER],
      };
      let requested = 0;
      const answer = answering([
        ...queue,
        { status: 200, headers: {}, text: '', how: 'none', ignoresAbort: true, reply: 'hangs' },
      ]);
      const done = checkConnection(inputFor({ clientId: 'x', clientSecret: SECRET }), {
        fetch: (...call) => {
          requested += 1;
          return answer(...call);
        },
        signal: stop.signal,
        mayAsk: async () => true,
        fresh: true,
        limits: slow,
      });
      for (let turn = 0; turn < turns; turn += 1) await nextTurn();
      stop.abort();
      const before = requested;
      const report = await done;
      expect(['cancelled', 'fails', 'remarks', 'works']).toContain(report.verdict);
      if (report.verdict === 'cancelled') expect(report.lines).toEqual([]);
      for (let turn = 0; turn < 5; turn += 1) await nextTurn();
      expect(requested).toBe(before);
    }),
    { numRuns: 60 },
  );
});
