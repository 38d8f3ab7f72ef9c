import type { Page } from '@playwright/test';
import type { AxEngine, AxNode, AxQuery, Box, Point } from '../ax.ts';
import { bundleForPage } from '../bundle.ts';
import { ATTEMPT_LIMIT_MS } from '../until.ts';
import type { Bidi } from './bidi.ts';

/** The elements that the extension adds to a page, each with a closed shadow root. */
const HOSTS = 'halo-setup-assistant, halo-setup-markers';
const SANDBOX = 'accessibility';

interface Remote {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}
interface RemoteNode {
  value: { shadowRoot?: { sharedId: string } | null };
}

let library: Promise<string> | null = null;

/**
 * Finds and uses nodes in closed shadow roots of Firefox's pages. WebDriver BiDi passes the roots to a sandbox that the
 * page cannot see, where roles and names are computed as ARIA defines them.
 */
export class FirefoxAx implements AxEngine {
  readonly #bidi: Bidi;
  readonly #page: Page;

  constructor(bidi: Bidi, page: Page) {
    this.#bidi = bidi;
    this.#page = page;
  }

  async frames(count: number): Promise<void> {
    // A page in the background draws no frames; the timeout ends the wait there.
    const frame = 'new Promise((done) => { requestAnimationFrame(() => done()); setTimeout(done, 50); })';
    await this.#run(`async () => { for (let left = ${count}; left > 0; left -= 1) await ${frame}; }`).catch(
      () => undefined,
    );
  }

  all({ role, name }: AxQuery, within?: AxNode): Promise<AxNode[]> {
    const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
    const query = JSON.stringify({ role, name: wanted });
    if (within) return this.#ask(`ax.all([ax.elementOf(${within.backendNodeId})], ${query})`);
    return this.#roots().then((roots) => this.#ask(`ax.all(roots, ${query})`, roots));
  }

  call<T>(node: AxNode, body: string): Promise<T> {
    return this.#ask(`(${body}).call(ax.elementOf(${node.backendNodeId}))`);
  }

  box(node: AxNode): Promise<Box | null> {
    return this.#ask(`ax.box(${node.backendNodeId})`);
  }

  reveal(node: AxNode): Promise<void> {
    return this.#ask(`ax.reveal(${node.backendNodeId})`);
  }

  isOnTop(node: AxNode, { x, y }: Point): Promise<boolean> {
    return this.#ask(`ax.isOnTop(${node.backendNodeId}, ${x}, ${y})`);
  }

  /** Evaluates an expression that may use the library as `ax` and these shadow roots as `roots`. */
  async #ask<T>(expression: string, roots: string[] = []): Promise<T> {
    const { result } = await this.#run(
      `(...roots) => {
        const ax = globalThis.__ax;
        return ax ? JSON.stringify({ is: ${expression} }) : 'no library';
      }`,
      roots.map((sharedId) => ({ sharedId })),
    );
    if (result?.value !== 'no library') return (JSON.parse(String(result?.value)) as { is: T }).is;
    // A new document does not have the library yet.
    library ??= bundleForPage('tests/e2e/support/firefox/in-page.ts');
    await this.#run(`() => { ${await library}\n globalThis.__ax = page; }`);
    return this.#ask(expression, roots);
  }

  async #roots(): Promise<string[]> {
    const { result } = await this.#run(`() => [...document.querySelectorAll(${JSON.stringify(HOSTS)})]`, [], {
      includeShadowTree: 'all',
      maxDomDepth: 0,
    });
    const hosts = (result?.value ?? []) as RemoteNode[];
    return hosts.flatMap(({ value }) => value.shadowRoot?.sharedId ?? []);
  }

  async #run(functionDeclaration: string, args: object[] = [], serializationOptions: object = {}): Promise<Remote> {
    const call = {
      functionDeclaration,
      arguments: args,
      target: { context: await this.#bidi.contextOf(this.#page), sandbox: SANDBOX },
      awaitPromise: true,
      serializationOptions,
    };
    const answer = await this.#bidi.send<Remote>('script.callFunction', call, ATTEMPT_LIMIT_MS);
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer;
  }
}
