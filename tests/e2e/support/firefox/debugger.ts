import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { until, withTimeout } from '../until.ts';

interface Message {
  from: string;
  type?: string;
  error?: string;
  message?: string;
  exceptionMessage?: string | null;
  result?: unknown;
  processDescriptor?: { actor: string };
  process?: { consoleActor: string };
}

/** An expression for the browser's own windows. */
const WINDOWS = `[...Services.wm.getEnumerator('navigator:browser')]`;
const idOf = (window: string) => `String(${window}.docShell.outerWindowID)`;

/**
 * The debugging protocol of Firefox's own developer tools. It reaches the browser's own windows in every Firefox; the
 * WebDriver BiDi of Firefox 140 does not.
 */
export class Debugger {
  readonly #socket: Socket;
  readonly #listeners = new Set<(message: Message) => void>();
  #console = '';
  #unread = Buffer.alloc(0);
  /** A reply has no id of its request, so requests run one at a time. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#read(data));
    socket.on('error', () => undefined);
  }

  /** Connects to the Firefox that was started with `--start-debugger-server` and this port. */
  static async at(port: number): Promise<Debugger> {
    const socket = await until('the debugger server', async () => {
      const tried = connect(port, '127.0.0.1');
      await new Promise((resolve, reject) => tried.once('data', resolve).once('error', reject));
      return tried;
    });
    const own = new Debugger(socket);
    const { processDescriptor } = await own.#ask('root', { type: 'getProcess', id: 0 }, () => true);
    const { process } = await own.#ask(processDescriptor?.actor ?? '', { type: 'getTarget' }, () => true);
    own.#console = process?.consoleActor ?? '';
    return own;
  }

  /** Returns the ids of the browser's own windows. */
  windows(): Promise<string[]> {
    return this.#evaluate(`${WINDOWS}.map((one) => ${idOf('one')})`);
  }

  /** Runs a function's body in one of them and returns the result. */
  run<T>(window: string, body: string, argument: unknown): Promise<T> {
    const code = `(async (argument) => { ${body} })(${JSON.stringify(argument)})`;
    const found = `${WINDOWS}.find((one) => ${idOf('one')} === ${JSON.stringify(window)})`;
    const sandbox = `new Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { sandboxPrototype: ${found} })`;
    return this.#evaluate(`Cu.evalInSandbox(${JSON.stringify(code)}, ${sandbox})`);
  }

  close(): void {
    this.#socket.destroy();
  }

  async #evaluate<T>(expression: string): Promise<T> {
    const text = `(async () => JSON.stringify((await ${expression}) ?? null))()`;
    const question = { type: 'evaluateJSAsync', text, mapped: { await: true } };
    const answer = await this.#ask(this.#console, question, ({ type }) => type === 'evaluationResult');
    if (answer.exceptionMessage) throw new Error(answer.exceptionMessage);
    return JSON.parse(String(answer.result)) as T;
  }

  #ask(to: string, question: object, isAnswer: (message: Message) => boolean): Promise<Message> {
    const asked = this.#last.then(() => {
      const answered = Promise.withResolvers<Message>();
      const listen = (message: Message) => {
        if (message.from !== to) return;
        if (message.error) answered.reject(new Error(`${message.error}: ${message.message}`));
        else if (isAnswer(message)) answered.resolve(message);
      };
      this.#listeners.add(listen);
      const text = JSON.stringify({ to, ...question });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
      return withTimeout(answered.promise).finally(() => this.#listeners.delete(listen));
    });
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  /** Reads messages of the form LENGTH:JSON. */
  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      const end = colon + 1 + Number(this.#unread.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.#unread.length < end) return;
      const message = JSON.parse(this.#unread.subarray(colon + 1, end).toString()) as Message;
      this.#unread = this.#unread.subarray(end);
      for (const listen of this.#listeners) listen(message);
    }
  }
}

/** Returns a port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
