import type { ApplyScript } from './apply-door';
import { askForScript } from './ask';
import type { CardScript } from './card-door';
import type { MarkersScript } from './overlay-door';
import type { PanelScript } from './panel-door';

/** The scripts that come into the page only when something of theirs is first needed. */
interface Scripts {
  apply: ApplyScript;
  card: CardScript;
  markers: MarkersScript;
  panel: PanelScript;
}

/** Where they stand, in this extension's own world of the document, which the page cannot see. */
const SCRIPTS = Symbol.for('halo-setup-assistant.scripts');
const world = globalThis as { [SCRIPTS]?: Partial<Scripts> };

/** Hands a script's actions to the guide; called by the script itself. */
export function giveScript<Name extends keyof Scripts>(name: Name, script: Scripts[Name]): void {
  world[SCRIPTS] = { ...world[SCRIPTS], [name]: script };
}

/** A script that is there already; undefined until it has come. */
export function scriptHere<Name extends keyof Scripts>(name: Name): Scripts[Name] | undefined {
  return world[SCRIPTS]?.[name];
}

/** A script, injected by the background on the first call. Rejects when that is not possible. */
export async function script<Name extends keyof Scripts>(name: Name): Promise<Scripts[Name]> {
  if (!scriptHere(name)) await askForScript(name);
  const given = scriptHere(name);
  if (!given) throw new Error(`the script ${name} did not come`);
  return given;
}
