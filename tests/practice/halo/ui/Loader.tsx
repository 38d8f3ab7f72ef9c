import { words } from '../quirks/words.ts';

/** Shown while a record loads; the menus are already visible. */
export function Loader() {
  return (
    <div className="application-loader">
      <div className="application-loader-ring" />
      <div>{words('Please wait…')}</div>
    </div>
  );
}
