/** Returns a sentence about the policy, and whom to ask, in the organisation's own words. */
export function withContact(text: string, contact: string | undefined): string {
  return contact ? `${text} ${contact}` : text;
}
