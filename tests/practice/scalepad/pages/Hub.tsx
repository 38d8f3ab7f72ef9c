import { Link } from '../ui/Link.tsx';

const TILES = [
  { to: '/lifecycle-manager', title: 'Lifecycle Manager', text: 'Hardware, software and contracts of your clients.' },
  { to: '/integrations', title: 'Integrations', text: 'Connect the tools that your data comes from.' },
  { to: '/users', title: 'Users', text: 'Who may use ScalePad, and what they may do.' },
  { to: '/billing', title: 'Billing', text: 'Plan, invoices and payment.' },
  { to: '/account', title: 'Account settings', text: 'Name, logo and time zone of your company.' },
  { to: '/security', title: 'Security', text: 'Sign-in, sessions and API keys.' },
];

/** The first page: where everything starts. */
export function Hub() {
  return (
    <>
      <h1>ScalePad Hub</h1>
      <p className="lead">Good morning, Morgan. Where would you like to go?</p>
      <div className="tiles">
        {TILES.map(({ to, title, text }) => (
          <Link key={to} to={to} className="tile">
            <strong>{title}</strong>
            <span>{text}</span>
          </Link>
        ))}
      </div>
    </>
  );
}
