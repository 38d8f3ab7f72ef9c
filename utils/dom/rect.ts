/** A position and size in the window, in px. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Halo's top bar and the record's toolbar, with its Save, are this high. The same in card.css. */
export const HALO_TOOLBAR_PX = 112;
