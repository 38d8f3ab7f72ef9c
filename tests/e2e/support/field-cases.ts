/** A case from public bug reports of others: what happens, what the extension does, and where that is tested. */
export interface FieldCase {
  id: string;
  what: string;
  does: string;
  /** The files that test it; none for a case that is only a limit. */
  tests: readonly string[];
  /** What is not done, and why. */
  limit?: string;
}

const E2E = 'tests/e2e/chromium';
const UNIT = 'tests/unit';

/** All cases, handled or not; docs/halo-compatibility.md is generated from them. */
export const FIELD_CASES: readonly FieldCase[] = [
  {
    id: 'C01',
    what: 'A tab was open before the extension was installed or updated.',
    does: 'Injects its scripts into the open tabs at its start; where that fails, the popup offers to reload the tab.',
    tests: ['tests/e2e/shared/lifecycle.spec.ts', `${UNIT}/background/open-tabs.test.ts`],
  },
  {
    id: 'C02',
    what: 'The page, or a password manager, replaces values after the fill.',
    does: 'Compares the fields every half second and when Connect is pressed, reports a change at once, and explains a refusal by the values that were sent.',
    tests: [`${E2E}/scalepad-kept.spec.ts`, 'tests/e2e/shared/scalepad-card.spec.ts'],
  },
  {
    id: 'C03',
    what: 'HaloPlus, another extension, writes the names of the API into the labels.',
    does: 'Leaves those words out of every label, also names with an underscore under a class that is not known, and scans less often while they change. A double click on the guide does not reach the page.',
    tests: [`${E2E}/other-extensions.spec.ts`, `${E2E}/controls-failed.spec.ts`],
    limit:
      'Other words that another extension writes under a class that is not known are part of the label: the setting is Not found, and nothing is changed.',
  },
  {
    id: 'C04',
    what: 'The browser fills its saved login into Client ID and Client Secret.',
    does: 'Distinguishes a login that the browser filled in from typed values, and asks before it replaces the login.',
    tests: [`${E2E}/scalepad-login.spec.ts`, 'tests/layout/scalepad/fill-form.test.ts'],
    limit:
      'Tested with a login that Chromium has saved; other password managers leave no mark, so what they fill in counts as typed.',
  },
  {
    id: 'C05',
    what: 'The Authorisation Server is on another host of the Halo family.',
    does: 'Sends the secret there only when the authinfo of this Halo names that host. Otherwise the check says that it cannot tell.',
    tests: [`${UNIT}/connection/check.test.ts`],
  },
  {
    id: 'C06',
    what: 'The browser translates the page.',
    does: 'Says that the page is translated, and how to show the original.',
    tests: [`${E2E}/other-extensions.spec.ts`, `${E2E}/scalepad-kept.spec.ts`],
    limit:
      'Nothing is set or filled on a translated page: the words of the recipe are not there. Only the marks of Chrome and Edge are known.',
  },
  {
    id: 'C07',
    what: 'A dialog of the page closes, or pulls the focus back, when the card is used.',
    does: 'Stops presses, keys and focus on the ScalePad card and on the guide at the window, before any listener of an element or of the document. Of a press on the guide, only its end (pointerup) and its click reach the capturing listeners of the page.',
    tests: [`${E2E}/scalepad-dialogs.spec.ts`, 'tests/e2e/shared/scalepad-card.spec.ts'],
    limit:
      "A dialog of Halo's page that captures clicks on the document sees those on the guide, and can cancel them while it is open: the guide acts only on the browser's own clicks, and those have to pass the page to reach its buttons. Where the page itself captures presses at the window, and did so before the guide started, it sees all of them. A press without a pointer or a key (from a screen reader) is a click alone.",
  },
  {
    id: 'C08',
    what: 'The page was prerendered.',
    does: 'Waits until the page is shown, then requests the guide or the card repeatedly, with growing pauses.',
    tests: [`${E2E}/lifecycle.spec.ts`, `${UNIT}/when-shown.test.ts`],
  },
  {
    id: 'C09',
    what: 'The browser offers to save the Client Secret as a password.',
    does: 'The card says to answer Never.',
    tests: [`${E2E}/scalepad-kept.spec.ts`],
    limit: 'No extension can prevent this offer of the browser or a password manager.',
  },
  {
    id: 'C10',
    what: "The form's button is enabled by key events only.",
    does: 'Sends a key without a meaning where the button is disabled after the fill; where that does not help, says that the button is still grey.',
    tests: [`${E2E}/scalepad-kept.spec.ts`],
  },
  {
    id: 'C11',
    what: 'The tab of ScalePad sleeps.',
    does: 'Sends no message to a sleeping tab; the popup opens at once and offers to wake the tab.',
    tests: [`${UNIT}/background/tab-in-need.test.ts`],
    limit:
      'No browser test: a browser that is automated does not put tabs to sleep. Before Chromium 132 the state is not reported, and the popup waits up to 1.5 s.',
  },
  {
    id: 'C12',
    what: 'A select searches its server, and shows other options until then.',
    does: 'Waits up to three seconds where the list does not change after typing.',
    tests: [`${E2E}/controls-failed.spec.ts`, `${E2E}/quirks.spec.ts`],
    limit: 'A search that takes longer is "not offered", and the setting is left to the admin.',
  },
  {
    id: 'C13',
    what: 'A list chooses its first option when it is left.',
    does: 'Compares with the value before, puts that back, and names the setting where it cannot.',
    tests: [`${E2E}/controls-failed.spec.ts`],
  },
  {
    id: 'C14',
    what: 'The page rewrites an address when the field loses the focus.',
    does: 'Counts an address that differs by a slash or by capitals of the host as filled, and says how the page writes it.',
    tests: [`${E2E}/scalepad-kept.spec.ts`, 'tests/e2e/shared/scalepad-card.spec.ts'],
  },
  {
    id: 'C15',
    what: 'A second copy of the form is in the page, and nobody can see it.',
    does: 'Uses only what a person can see: clipped, inert and hidden copies are ignored.',
    tests: [`${E2E}/scalepad-fields.spec.ts`],
  },
  {
    id: 'C16',
    what: 'The registration of the script for a custom domain is lost.',
    does: 'Registers the custom domains again at every start of the extension.',
    tests: ['tests/e2e/firefox/lifecycle.spec.ts', `${UNIT}/background/host-permissions.test.ts`],
    limit:
      'Tested with an update of the add-on, which loses the registration too. A restart of Firefox was not tried: WebDriver loses a temporary add-on with it.',
  },
  {
    id: 'C17',
    what: 'An update leaves a dead card in the page, next to the new one.',
    does: 'A new guide ends the one of an earlier run, and the ScalePad script removes an earlier card.',
    tests: ['tests/e2e/shared/lifecycle.spec.ts', 'tests/e2e/firefox/lifecycle.spec.ts'],
  },
  {
    id: 'C18',
    what: 'The Back button restores a page with an old view.',
    does: 'Requests the current state when a page is restored from the back/forward cache.',
    tests: [`${E2E}/lifecycle.spec.ts`],
  },
  {
    id: 'C19',
    what: '`checkVisibility` knows the current names of its options from Chrome 121 on.',
    does: 'Uses their first names, which every supported browser knows. The manifest asks for Chrome 120 or Firefox 140.',
    tests: [`${UNIT}/tooling/manifest-rules.test.ts`],
  },
  {
    id: 'C20',
    what: "The page's root element is zoomed.",
    does: 'Removes the zoom of the root from what is drawn over the page.',
    tests: [`${E2E}/other-extensions.spec.ts`],
  },
  {
    id: 'C21',
    what: 'The form is in a native modal dialog.',
    does: 'The card moves into the dialog and its top layer, and out again when the dialog closes.',
    tests: [`${E2E}/scalepad-dialogs.spec.ts`, 'tests/e2e/shared/scalepad-card.spec.ts'],
  },
  {
    id: 'C22',
    what: 'An extension such as Vimium handles the keys that are typed into the guide.',
    does: 'Stops keys at the window before listeners of the page.',
    tests: [`${E2E}/scalepad-dialogs.spec.ts`],
    limit:
      'An extension that listens on the window before this one gets each key first, and no script can be placed ahead of it. What it does with the key (Vimium closes a tab with x) cannot be prevented.',
  },
  {
    id: 'C23',
    what: 'Fields are inside shadow roots.',
    does: 'Searches open shadow roots and slots for fields and labels.',
    tests: [`${E2E}/scalepad-fields.spec.ts`, 'tests/e2e/shared/scalepad-card.spec.ts'],
    limit:
      'Closed shadow roots, and labels that an element has only as a property, are not visible to a content script.',
  },
  {
    id: 'C24',
    what: 'A value is in the field, and the page does not know it.',
    does: 'Sends the events of typing also for a value that is already in the field.',
    tests: [`${E2E}/scalepad-kept.spec.ts`],
    limit: "Where only the page's own state shows whether it accepted the value, the popup says to check it.",
  },
  {
    id: 'C25',
    what: 'A box shows a press late.',
    does: 'Presses once and waits 2.5 s before any second press.',
    tests: [`${E2E}/controls-failed.spec.ts`, `${E2E}/quirks.spec.ts`],
    limit: 'A box that takes longer may be pressed twice; the read back at the end then names it.',
  },
  {
    id: 'C26',
    what: 'Halo answers 429 and does not say how long to wait.',
    does: 'Tries three times, a second apart, then says to wait some minutes.',
    tests: [`${UNIT}/connection/check-answers.test.ts`],
  },
  {
    id: 'C27',
    what: 'HaloITSM refuses good credentials with 401.',
    does: 'The check reports the refusal as one of the Client ID and Client Secret.',
    tests: [],
    limit: 'The cause is not public (KelvinTegelaar/CIPP#5392), so it cannot be distinguished from a wrong pair.',
  },
  {
    id: 'C28',
    what: 'The page is written from right to left.',
    does: 'The guide, its markers and the card keep their own direction.',
    tests: [`${E2E}/other-extensions.spec.ts`],
  },
];
