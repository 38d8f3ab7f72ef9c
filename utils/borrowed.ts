/**
 * Where the guide leaves what the scripts that come after it borrow, in this extension's own world of the document: what it
 * looks at the page with (borrowed-look.ts), and what makes elements (borrowed-jsx.ts).
 */
export const LOOKING = Symbol.for('halo-setup-assistant.looking');
export const JSX = Symbol.for('halo-setup-assistant.jsx');
