/** A position and size in the window, in px. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
