/**
 * Own icons: one path each on a 16 by 16 grid, drawn as a 1.5 px line in the text's colour. One constant per icon, so
 * that an entry point includes only those that it shows.
 */
const RING = 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5Z';

export const MET = `${RING}M5.25 8.25l1.9 1.9 3.6-4.1`;
export const EXCEEDS = `${RING}M8 10.75v-5.5M5.6 7.6 8 5.2l2.4 2.4`;
export const DIFFERS = `${RING}M5.5 6.7h5M5.5 9.3h5M9.4 5l-2.8 6`;
export const MISSING = `${RING}M8 4.9v3.6M8 11v.05`;
export const AMBIGUOUS = `${RING}M6.3 6.5a1.75 1.75 0 1 1 2.6 1.5c-.6.35-.9.7-.9 1.3M8 11.3v.05`;
export const LOCKED =
  'M4.25 7h7.5q.75 0 .75.75v5q0 .75-.75.75h-7.5q-.75 0-.75-.75v-5q0-.75.75-.75ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2';
export const EMPTY = RING;
export const HALF = `${RING}M8 5v3l2 1.5`;
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
export const SLIDERS =
  'M2.5 5h6.25M12.25 5h1.25M2.5 11h1.25M7.25 11h6.25M10.5 3.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5ZM5.5 9.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5Z';
export const CAP = 'M1.5 6 8 3l6.5 3L8 9ZM4.25 7.4v3.1q0 1.75 3.75 1.75t3.75-1.75V7.4M14.5 6v4';
export const WARNING = 'M8 2.25 14.5 13.5h-13ZM8 6.5v3.25M8 11.6v.05';
export const GRIP = 'M6 4v.05M10 4v.05M6 8v.05M10 8v.05M6 12v.05M10 12v.05';
export const MORE = 'M3.5 8v.05M8 8v.05M12.5 8v.05';
