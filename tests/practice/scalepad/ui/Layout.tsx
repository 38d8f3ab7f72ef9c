import type { ReactNode } from 'react';
import { Link } from './Link.tsx';

const NAV = [
  { to: '/', label: 'Hub' },
  { to: '/lifecycle-manager', label: 'Lifecycle Manager' },
  { to: '/integrations', label: 'Integrations' },
  { to: '/users', label: 'Users' },
];

/** Top bar and page; the same on every page. */
export function Layout({ path, children }: { path: string; children: ReactNode }) {
  return (
    <>
      <header className="topbar">
        <Link to="/" className="brand">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M3 17 12 5l9 12h-5l-4-5.5L8 17z" />
          </svg>
          ScalePad <span className="tag">practice</span>
        </Link>
        <nav aria-label="Main">
          {NAV.map(({ to, label }) => (
            <Link key={to} to={to} current={to === '/' ? path === '' : path.startsWith(to)}>
              {label}
            </Link>
          ))}
        </nav>
        <span className="avatar" title="Morgan Hale, Harbour MSP">
          MH
        </span>
      </header>
      <main className="page">{children}</main>
    </>
  );
}
