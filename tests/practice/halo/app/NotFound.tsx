import { useTitle } from '../ui/useTitle.ts';
import { Link } from './Link.tsx';

/** Halo's own "not found", inside the app: menus stay where they are. */
export function NotFound() {
  useTitle('Page not found');
  return (
    <div className="not-found">
      <div className="not-found-code">404</div>
      <h1>Page not found</h1>
      <p>The page that you are looking for does not exist or has been moved.</p>
      <Link className="nhd-button curve glow-btn oneline" href="/home">
        Go to the home page
      </Link>
    </div>
  );
}
