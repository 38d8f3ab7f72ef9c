import type { ReactNode } from 'react';
import { words } from '../quirks/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTitle } from '../ui/useTitle.ts';
import { CONFIG_PATHS, CONFIG_SECTIONS } from './configMap.ts';
import { Link } from './Link.tsx';
import { NotFound } from './NotFound.tsx';

function ConfigMenu({ path }: { path: string }) {
  return (
    <nav className="config-menu" aria-label="Configuration">
      <div className="config-menu-title">{words('Configuration')}</div>
      {CONFIG_SECTIONS.map((section) => {
        const address = `/config/${section.slug}`;
        const open = path === address || path.startsWith(`${address}/`);
        return (
          <div key={section.slug} className={open ? 'config-menu-section open' : 'config-menu-section'}>
            <Link href={address} className="config-menu-link">
              {words(section.label)}
            </Link>
            {open && section.pages.length > 0 ? (
              <div className="config-menu-pages">
                {section.pages.map((page) => {
                  const target = `${address}/${page.slug}`;
                  const here = path === target || path.startsWith(`${target}/`);
                  return (
                    <Link
                      key={page.slug}
                      href={target}
                      className={here ? 'config-menu-page active' : 'config-menu-page'}
                    >
                      {words(page.label)}
                    </Link>
                  );
                })}
              </div>
            ) : null}
          </div>
        );
      })}
    </nav>
  );
}

function Breadcrumbs({ trail }: { trail: string[] }) {
  return (
    <div className="breadcrumbs">
      {['Configuration', ...trail].map((word, index) => (
        <span key={word} className="breadcrumb">
          {index > 0 ? <span className="breadcrumb-separator">{' > '}</span> : null}
          {index === 0 ? <Link href="/config">{words(word)}</Link> : words(word)}
        </span>
      ))}
    </div>
  );
}

/** The frame of the configuration: second-level menu of real anchors, breadcrumb, and the page in a pane that scrolls by itself. */
export function ConfigShell({ path, children }: { path: string; children: ReactNode }) {
  const trail = CONFIG_PATHS.get(path);
  useTitle(['Configuration', ...(trail ?? [])].map(words).join(' > '));
  return (
    <div className="config">
      <ConfigMenu path={path} />
      <div className="config-pane">
        {trail ? (
          <>
            <div className="config-header">
              <Icon name="gear" />
              <Breadcrumbs trail={trail} />
            </div>
            <div className="config-detail">{children}</div>
          </>
        ) : (
          <NotFound />
        )}
      </div>
    </div>
  );
}
