/** Name of the port that the popup has open while it is over a page. */
export const POPUP_PORT = 'popup';
