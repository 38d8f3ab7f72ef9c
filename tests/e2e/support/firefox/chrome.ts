import type { Bidi } from './bidi.ts';

interface Answer {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Returns the ids of the browser's own windows. */
export async function windowsOf(bidi: Bidi): Promise<string[]> {
  if (bidi.debugger) return bidi.debugger.windows();
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  return contexts.map(({ context }) => context);
}

/** Runs a function's body in one of the browser's own windows, with its privileges, and returns the result. */
export async function inWindow<T>(bidi: Bidi, window: string, body: string, argument: unknown = null): Promise<T> {
  if (bidi.debugger) return bidi.debugger.run(window, body, argument);
  const answer = await bidi.send<Answer>('script.callFunction', {
    functionDeclaration: `async (json) => JSON.stringify((await (async (argument) => { ${body} })(JSON.parse(json))) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(argument) }],
    target: { context: window },
    awaitPromise: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(String(answer.result?.value)) as T;
}

/** Does what an admin does in about:addons and in the browser's settings, and what the browser does automatically. */
export class Chrome {
  readonly #bidi: Bidi;
  readonly #window: string;
  readonly #id: string;

  constructor(bidi: Bidi, window: string, id: string) {
    this.#bidi = bidi;
    this.#window = window;
    this.#id = id;
  }

  /** Ends the background, as Firefox does after half a minute without work, and waits until it has ended. */
  stopBackground(): Promise<void> {
    return this.#run(`
      const { extension } = WebExtensionPolicy.getByID(argument.id);
      await extension.terminateBackground({ disableResetIdleForTest: true });`);
  }

  /**
   * Permits eval in the extension's pages. Call it before the installation. The driver evaluates with eval, and in Firefox
   * 140 a page's policy blocks the driver too.
   */
  permitEval(): Promise<void> {
    return this.#run(`
      const { Extension } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
      const base = 'extensions.webextensions.base-content-security-policy.v3';
      Services.prefs.setStringPref(base, "script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval';");
      const { get } = Object.getOwnPropertyDescriptor(Extension.prototype, 'extensionPageCSP');
      const permit = (policy) => policy?.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'");
      Object.defineProperty(Extension.prototype, 'extensionPageCSP', { get() { return permit(get.call(this)); } });`);
  }

  /** Runs a command of the manifest, as its key does. */
  command(name: string): Promise<void> {
    return this.#run('WebExtensionPolicy.getByID(argument.id).extension.shortcuts.onCommand(argument.name);', { name });
  }

  /** Disables or enables the extension in about:addons. */
  setEnabled(isOn: boolean): Promise<void> {
    return this.#run(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(argument.id);
      await (argument.isOn ? addon.enable() : addon.disable());`,
      { isOn },
    );
  }

  /** Switches the extension's access to its sites in about:addons, under Permissions. */
  setSiteAccess(isGranted: boolean): Promise<void> {
    return this.#run(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(argument.id);
      const origins = extension.manifest.host_permissions;
      await ExtensionPermissions[argument.isGranted ? 'add' : 'remove'](argument.id, { permissions: [], origins }, extension);`,
      { isGranted },
    );
  }

  /** Deletes the data that these sites store in the browser. */
  clearSiteData(origins: string[]): Promise<void> {
    return this.#run(
      `const { clearData, scriptSecurityManager } = Services;
      const what = Ci.nsIClearDataService.CLEAR_ALL;
      for (const origin of argument.origins)
        await new Promise((done) => clearData.deleteDataFromPrincipal(
          scriptSecurityManager.createContentPrincipalFromOrigin(origin), true, what, done));`,
      { origins },
    );
  }

  async #run(body: string, argument: object = {}): Promise<void> {
    await inWindow(this.#bidi, this.#window, body, { ...argument, id: this.#id });
  }
}
