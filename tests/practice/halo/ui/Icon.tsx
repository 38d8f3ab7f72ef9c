/** Outlines on a 24 x 24 grid, drawn for the practice pages. */
const PATHS = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  ticket: 'M4 7h16v3a2 2 0 0 0 0 4v3H4v-3a2 2 0 0 0 0-4z M13 7v10',
  building: 'M5 20V5h9v15 M14 10h5v10 M3 20h18 M8 9h3 M8 13h3',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z M12 3v3 M12 18v3 M3 12h3 M18 12h3 M5.6 5.6l2.1 2.1 M16.3 16.3l2.1 2.1 M18.4 5.6l-2.1 2.1 M7.7 16.3l-2.1 2.1',
  menu: 'M4 7h16 M4 12h16 M4 17h16',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12z M16 16l4 4',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4z M10 20h4',
  plus: 'M12 5v14 M5 12h14',
  back: 'M19 12H5 M11 6l-6 6 6 6',
  pencil: 'M4 20l1-4L16 5l3 3L8 19z',
  save: 'M5 4h11l3 3v13H5z M8 4v5h7V4 M8 20v-6h8v6',
  copy: 'M9 9h10v11H9z M15 9V4H5v11h4',
  key: 'M8 12a4 4 0 1 0 0 .1z M12 12h9 M18 12v4',
  trash: 'M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13',
  refresh: 'M19 12a7 7 0 1 1-2-5 M19 4v4h-4',
  left: 'M14 6l-6 6 6 6',
  right: 'M10 6l6 6-6 6',
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12 M18 6L6 18',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M4 20c1-4 4-6 8-6s7 2 8 6',
  mail: 'M4 6h16v12H4z M4 7l8 6 8-6',
  upload: 'M12 16V5 M7 10l5-5 5 5 M5 19h14',
  download: 'M12 5v11 M7 11l5 5 5-5 M5 19h14',
  swap: 'M4 9h14 M14 5l4 4-4 4 M20 15H6 M10 11l-4 4 4 4',
} as const;
export type IconName = keyof typeof PATHS;

/** An icon in the place where Halo has a FontAwesome glyph. */
export function Icon({ name }: { name: IconName }) {
  return (
    <i className={`fa fa-${name}`} aria-hidden="true">
      <svg viewBox="0 0 24 24" focusable="false" aria-hidden="true">
        <path d={PATHS[name]} />
      </svg>
    </i>
  );
}
