import { Link } from '../ui/Link.tsx';

/** Every page that the setup does not need. */
export function Elsewhere() {
  return (
    <>
      <h1>Not part of the practice</h1>
      <p className="lead">The practice ScalePad has only what connecting HaloPSA needs.</p>
      <Link to="/" className="button">
        Back to the Hub
      </Link>
    </>
  );
}
