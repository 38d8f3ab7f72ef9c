import type { Quirk } from './quirk.ts';

const FACTS =
  'The case is known from vendors of Halo integrations (docs/halo-ui.md 7); the words are not known to be ScalePad’s';

/**
 * The texts with which Connect fails, for any five values. Only "Sync error", the text without any of these quirks, and
 * "Disabled Integration" are names in ScalePad's help.
 */
const FAILURES = {
  'scalepad-says-invalid': 'Invalid client credentials. Please check the Client ID and Client Secret.',
  'scalepad-says-forbidden': 'HaloPSA returned 403 Forbidden.',
  'scalepad-says-timeout': 'The request to HaloPSA timed out.',
  'scalepad-says-unreachable': 'Unable to connect to the resource server.',
  'scalepad-says-certificate': 'SSL certificate problem: unable to get local issuer certificate.',
  'scalepad-says-address': 'Invalid URL.',
  'scalepad-says-tenant': 'The tenant could not be found.',
  'scalepad-says-scope': 'invalid_scope',
  'scalepad-says-exists': 'A HaloPSA integration already exists.',
  'scalepad-says-disabled': 'Disabled Integration',
  'scalepad-says-failed': 'Something went wrong. Please try again later.',
  'scalepad-says-odd': 'LM-4711: <b>the hamster</b> has left the wheel.',
  'scalepad-says-nothing': '',
} as const;

type FailureId = keyof typeof FAILURES;

/** Returns the text of the quirk that is on; null if none is. */
export function forcedFailure(isOn: (id: FailureId) => boolean): string | null {
  const id = (Object.keys(FAILURES) as FailureId[]).find(isOn);
  return id === undefined ? null : FAILURES[id];
}

function failureQuirk<Id extends FailureId>(id: Id, title: string, confidence: Quirk['confidence'] = 'unknown') {
  const what =
    FAILURES[id] === ''
      ? 'Connect fails and the page says nothing at all.'
      : `Connect fails with the words: ${FAILURES[id]}`;
  return { id, where: 'scalepad', group: 'scalepad', title, what, source: FACTS, confidence } as const satisfies Quirk;
}

/** What the practice ScalePad does after Connect. */
export const SCALEPAD_QUIRKS = [
  failureQuirk('scalepad-says-invalid', 'Says that the pair is wrong'),
  failureQuirk('scalepad-says-forbidden', 'Says that Halo refuses'),
  failureQuirk('scalepad-says-timeout', 'Says that Halo is slow'),
  failureQuirk('scalepad-says-unreachable', 'Says that Halo is not reached'),
  failureQuirk('scalepad-says-certificate', 'Says that the certificate is wrong'),
  failureQuirk('scalepad-says-address', 'Says that an address is wrong'),
  failureQuirk('scalepad-says-tenant', 'Says that the tenant is wrong'),
  failureQuirk('scalepad-says-scope', 'Says that a scope is wrong'),
  failureQuirk('scalepad-says-exists', 'Says that there is one already'),
  failureQuirk('scalepad-says-disabled', 'Says that it is switched off', 'likely'),
  failureQuirk('scalepad-says-failed', 'Says that something went wrong'),
  failureQuirk('scalepad-says-odd', 'Says what nobody knows'),
  failureQuirk('scalepad-says-nothing', 'Says nothing'),
  {
    id: 'scalepad-toast',
    where: 'scalepad',
    group: 'scalepad',
    title: 'Success as a message',
    what: 'After Connect the form stays, and a message says that HaloPSA was connected.',
    source: 'Nothing observed; many sites do so',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-reloads',
    where: 'scalepad',
    group: 'scalepad',
    title: 'A whole page load after Connect',
    what: 'After Connect, a page load shows the list of integrations, not the same page.',
    source: 'Nothing observed; the sign-in of the real one posts forms',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-secret-text',
    where: 'scalepad',
    group: 'scalepad',
    title: 'The secret as plain text',
    what: 'The field of the Client Secret is a plain text field that the browser may remember.',
    source: 'Nothing observed; the type of the real field is not known',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-late-form',
    where: 'scalepad',
    group: 'scalepad',
    title: 'The form comes late',
    what: 'The form appears 400 ms after its page, in a dialog.',
    source: 'Nothing observed; the address and markup of the real form are not known',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-resets-values',
    where: 'scalepad',
    group: 'scalepad',
    title: 'Values come late',
    what: 'A second after the form is full, the page puts its own (empty) values for both servers over it.',
    source: 'Password managers meet forms that are reset after they filled them (bitwarden/clients#17738)',
    confidence: 'likely',
  },
  {
    id: 'scalepad-resets-on-focus',
    where: 'scalepad',
    group: 'scalepad',
    title: 'Values come at the next focus',
    what: 'When a field of the full form gets the focus, the page puts its own (empty) values for both servers over it.',
    source: 'Nothing observed; pages that set their form up when it is first used',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-rewrites-values',
    where: 'scalepad',
    group: 'scalepad',
    title: 'Values are rewritten',
    what: 'A field that is left loses the slash at its end and its capitals, but for the Client Secret.',
    source: 'Nothing observed; many forms tidy addresses',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-two-vendors',
    where: 'scalepad',
    group: 'scalepad',
    title: 'Another vendor on the page',
    what: "ConnectWise's form, with a Client ID of its own, is above the form.",
    source: 'Nothing observed; the gallery has both',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-shadow-fields',
    where: 'scalepad',
    group: 'scalepad',
    title: 'Fields in shadow roots',
    what: 'Each field is in an open shadow root, with its label.',
    source: 'Nothing observed; forms of web components are made so',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-modal-dialog',
    where: 'scalepad',
    group: 'scalepad',
    title: 'A native modal dialog',
    what: 'The form is in a dialog that makes the rest of the page inert.',
    source: 'Nothing observed; the browser’s own kind of dialog',
    confidence: 'unknown',
  },
  {
    id: 'scalepad-closes-outside',
    where: 'scalepad',
    group: 'scalepad',
    title: 'A dialog that a press outside closes',
    what: 'The form is in a dialog that closes when something outside of it is pressed, and all that was typed is gone.',
    source: 'Radix does so, and takes an extension’s overlay for outside (radix-ui/primitives#2055)',
    confidence: 'likely',
  },
] as const satisfies readonly Quirk[];
