/**
 * Own icons: one path each on a 16 by 16 grid, drawn as a 1.5 px line in the text's colour. One constant per icon, so
 * that an entry point includes only those that it shows.
 */
const RING = 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5Z';

export const MET = `${RING}M5.25 8.25l1.9 1.9 3.6-4.1`;
export const MISSING = `${RING}M8 4.9v3.6M8 11v.05`;
export const DOT = 'M8 5.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5Z';
export const LATER = `${RING}M5 8.05h.05M8 8.05h.05M11 8.05h.05`;
export const FAILED = `${RING}M6 6l4 4M10 6l-4 4`;
export const EMPTY = RING;
/** A ring with its left half filled. */
export const STARTED = `${RING}M8 4v8a4 4 0 0 1 0-8Z`;
export const TARGET = 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM8 1.5V5M8 11v3.5M1.5 8H5M11 8h3.5';
export const CHEVRON = 'M6 4.5 9.5 8 6 11.5';
export const DOWN = 'M4 6.25 8 10.25l4-4';
export const UP = 'M4 9.75l4-4 4 4';
export const CROSS = 'M4.25 4.25l7.5 7.5M11.75 4.25l-7.5 7.5';
export const ARROW = 'M3 8h9.5M9 4.5 12.5 8 9 11.5';
export const COPY =
  'M6.75 5.5h5.5q1.25 0 1.25 1.25v5.5q0 1.25-1.25 1.25h-5.5q-1.25 0-1.25-1.25v-5.5q0-1.25 1.25-1.25ZM10.5 3.25q-.2-.75-1-.75H3.75q-1.25 0-1.25 1.25V9.5q0 .8.75 1';
export const EYE =
  'M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8ZM8 6.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8Z';
export const EYE_OFF = `${EYE}M3 13 13 3`;
export const GEAR =
  'M8 5.75a2.25 2.25 0 1 0 0 4.5 2.25 2.25 0 0 0 0-4.5ZM6.9 1.75h2.2l.35 1.8 1.3.75 1.75-.6 1.1 1.9-1.4 1.2v1.5l1.4 1.2-1.1 1.9-1.75-.6-1.3.75-.35 1.8H6.9l-.35-1.8-1.3-.75-1.75.6-1.1-1.9 1.4-1.2V6.8l-1.4-1.2 1.1-1.9 1.75.6 1.3-.75Z';
export const WARNING = 'M8 2.25 14.5 13.5h-13ZM8 6.5v3.25M8 11.6v.05';
export const GRIP = 'M6 4v.05M10 4v.05M6 8v.05M10 8v.05M6 12v.05M10 12v.05';
export const MORE = 'M3.5 8v.05M8 8v.05M12.5 8v.05';
