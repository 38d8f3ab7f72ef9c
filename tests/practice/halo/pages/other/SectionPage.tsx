import { CONFIG_PATHS, CONFIG_SECTIONS } from '../../app/configMap.ts';
import { Link } from '../../app/Link.tsx';

/** The configuration's own home: a tile per section. */
export function ConfigHome() {
  return (
    <div className="tiles">
      {CONFIG_SECTIONS.map((section) => (
        <Link key={section.slug} className="tile" href={`/config/${section.slug}`}>
          <div className="tile-title">{section.label}</div>
          <div className="tile-text">{section.pages.map((page) => page.label).join(', ') || 'Settings'}</div>
        </Link>
      ))}
    </div>
  );
}

/** A section's first page: a tile per sub-page; the practice Halo implements few of them. */
export function SectionPage({ path }: { path: string }) {
  const section = CONFIG_SECTIONS.find((one) => path === `/config/${one.slug}`);
  const title = CONFIG_PATHS.get(path)?.at(-1) ?? '';
  return (
    <div className="details-page">
      <div className="details_page_title">
        <h1>{title}</h1>
      </div>
      {section && section.pages.length > 0 ? (
        <div className="tiles">
          {section.pages.map((page) => (
            <Link key={page.slug} className="tile" href={`${path}/${page.slug}`}>
              <div className="tile-title">{page.label}</div>
            </Link>
          ))}
        </div>
      ) : (
        <p className="empty">The practice Halo has no settings here.</p>
      )}
    </div>
  );
}
