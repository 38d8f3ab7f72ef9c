import type { Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** The thread's own CPU time, without the time that it waits on a busy machine. */
  tdur?: number;
  pid: number;
  tid: number;
}
interface ProfileNode {
  id: number;
  callFrame: { url: string; functionName: string };
  children?: number[];
}

/** One task of the page's main thread, in milliseconds of the thread's own time. */
export interface Task {
  long: number;
  /** The part of the extension's own code. The page's handlers that the extension triggers count for the page. */
  ours: number;
}

/**
 * Traces a page's main thread while `work` runs. Returns each task over `least` ms, with the part of the extension. Time
 * counts as ours when the innermost running script is the extension's, including its native calls.
 */
export async function longWork(
  page: Page,
  extensionId: string,
  least: number,
  work: () => Promise<void>,
): Promise<Task[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] },
  });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();

  const ours = oursAt(profile as never, `chrome-extension://${extensionId}/`);
  const tasks = events.filter(({ name, dur, tdur = dur }) => name === 'RunTask' && (tdur ?? 0) > least * 1000);
  const main = mainThread(events);
  return tasks
    .filter(({ pid, tid }) => `${pid}:${tid}` === main)
    .map(({ ts, dur = 0, tdur = dur }) => ({ long: tdur / 1000, ours: (ours(ts, ts + dur) / 1000) * (tdur / dur) }));
}

/** Returns the thread with the most script calls of the page. */
function mainThread(events: readonly TraceEvent[]): string {
  const counts = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    if (name === 'FunctionCall') counts.set(`${pid}:${tid}`, (counts.get(`${pid}:${tid}`) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first) throw new Error('The trace shows no script at all');
  return first[0];
}

interface Profile {
  nodes: ProfileNode[];
  startTime: number;
  samples: number[];
  timeDeltas: number[];
}

/** Returns a function that returns how many microseconds between two times belong to scripts under `prefix`. */
function oursAt({ nodes, startTime, samples, timeDeltas }: Profile, prefix: string) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parent.set(child, id);
  const isOurs = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const url = byId.get(at)?.callFrame.url ?? '';
      if (url !== '') return url.startsWith(prefix);
    }
    return false;
  };
  const known = new Map(nodes.map(({ id }) => [id, isOurs(id)]));
  if (![...known.values()].some(Boolean)) throw new Error('The profile shows nothing of the extension');
  const spans: [number, number][] = [];
  let now = startTime;
  for (const [at, id] of samples.entries()) {
    const began = now + (timeDeltas[at] ?? 0);
    const ended = began + (timeDeltas[at + 1] ?? 0);
    if (known.get(id)) spans.push([began, ended]);
    now = began;
  }
  return (from: number, to: number) =>
    spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);
}
