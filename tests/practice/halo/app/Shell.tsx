import { type ReactNode, useEffect, useState } from 'react';
import { brand, theme } from '../data/boot.ts';
import { words } from '../quirks/words.ts';
import { Dialogs } from '../ui/Dialogs.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { Link } from './Link.tsx';
import { navigate } from './router.ts';
import { initialsOf, myName } from './session.ts';

const MENU: { href: string; label: string; icon: IconName }[] = [
  { href: '/home', label: 'Home', icon: 'home' },
  { href: '/tickets', label: 'Tickets', icon: 'ticket' },
  { href: '/customers', label: 'Clients', icon: 'building' },
  { href: '/config', label: 'Configuration', icon: 'gear' },
];

/**
 * Implements Halo's global hotkeys: g, then h, opens the home page when the focus is in no field (docs/halo-ui.md 3.3).
 */
function useHotkeys(): void {
  useEffect(() => {
    let last = '';
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, [contenteditable]')) return;
      if (last === 'g' && event.key === 'h') navigate('/home');
      last = event.key;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function TopBar({ narrow, onToggle }: { narrow: boolean; onToggle: () => void }) {
  const menuTitle = narrow ? 'Show Menu' : 'Hide Menu';
  return (
    <header id="halo-nav" className="nhd-nav">
      <div className="nhd-nav-wrapper">
        <button type="button" className="fabtn notext" title={words(menuTitle)} onClick={onToggle}>
          <Icon name="menu" />
        </button>
        <Link className="nhd-brand" href="/home">
          <span className="nhd-brand-mark" />
          <span className="nhd-brand-name">{brand}</span>
          <span className="nhd-brand-note">Practice</span>
        </Link>
        <form
          className="nhd-search"
          onSubmit={(event) => {
            event.preventDefault();
            const words = String(new FormData(event.currentTarget).get('search') ?? '');
            navigate(`/customers?search=${encodeURIComponent(words)}`);
          }}
        >
          <Icon name="search" />
          <input name="search" type="search" placeholder={words('Search Clients')} autoComplete="off" />
        </form>
        <div className="nhd-me">
          <Icon name="bell" />
          <span className="avatar-initials">{initialsOf(myName)}</span>
          <span className="nhd-me-name">{myName}</span>
        </div>
      </div>
    </header>
  );
}

/** The frame of every agent page: top bar, left menu, the page, and the dialogs and toasts. */
export function Shell({ path, children }: { path: string; children: ReactNode }) {
  const [narrow, setNarrow] = useState(false);
  useHotkeys();
  return (
    <div id="app-container" className={`app-container${theme === 'dark' ? ' theme-dark' : ''}`}>
      <TopBar narrow={narrow} onToggle={() => setNarrow(!narrow)} />
      <div className="app-body">
        <nav id="app-nav-menu" className={narrow ? 'app-nav-menu narrow' : 'app-nav-menu'} aria-label="Main menu">
          <div className="app-nav-menu-sidebar">
            {MENU.map((entry) => {
              const here = path === entry.href || path.startsWith(`${entry.href}/`);
              return (
                <Link
                  key={entry.href}
                  href={entry.href}
                  className={here ? 'app-side-link active' : 'app-side-link'}
                  title={words(entry.label)}
                >
                  <Icon name={entry.icon} />
                  <span>{words(entry.label)}</span>
                </Link>
              );
            })}
          </div>
        </nav>
        <main className="app-main">{children}</main>
      </div>
      <Dialogs />
      <Toasts />
    </div>
  );
}
