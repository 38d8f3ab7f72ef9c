import { words } from '../quirks/words.ts';

/** What a page shows while its record is on the way; the menus are there already. */
export function Loader() {
  return (
    <div className="application-loader">
      <div className="application-loader-ring" />
      <div>{words('Please wait…')}</div>
    </div>
  );
}
