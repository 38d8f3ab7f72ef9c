import type { QuirkId } from '../../practice/quirks.ts';

const CARD = 'tests/e2e/shared/scalepad-card.spec.ts';

/** The quirks of the practice ScalePad's form: what the extension does about each, and the test. */
export const SCALEPAD_QUIRK_OUTCOMES: Partial<Record<QuirkId, { does: string; test: string }>> = {
  'scalepad-toast': { does: 'Reads the message and says that HaloPSA is connected.', test: CARD },
  'scalepad-reloads': { does: 'Remembers that Connect was clicked, and reads the list on the next page.', test: CARD },
  'scalepad-secret-text': {
    does: 'Prevents the browser from storing the field with a form or a session.',
    test: 'tests/e2e/chromium/secret-profile.spec.ts',
  },
  'scalepad-late-form': { does: 'Notices the form when it appears.', test: CARD },
  'scalepad-resets-values': {
    does: 'Reports at once which fields changed after the fill.',
    test: CARD,
  },
  'scalepad-resets-on-focus': { does: 'Reports at once which fields changed after the fill.', test: CARD },
  'scalepad-shadow-fields': { does: 'Searches open shadow roots.', test: CARD },
  'scalepad-rewrites-values': {
    does: 'Counts an address that differs only by its slash or capitals as filled, and says how it is written.',
    test: CARD,
  },
  'scalepad-two-vendors': {
    does: "Works in the smallest part of the page that holds HaloPSA's own fields; the other form is not touched.",
    test: CARD,
  },
  'scalepad-modal-dialog': { does: 'The card moves into the dialog, where it can be pressed.', test: CARD },
  'scalepad-closes-outside': {
    does: 'A press on the card does not reach the page, so the dialog stays open.',
    test: CARD,
  },
  'older-scalepad-form': {
    does: 'Knows the older labels and the older button.',
    test: 'tests/e2e/chromium/oracle.spec.ts',
  },
};
