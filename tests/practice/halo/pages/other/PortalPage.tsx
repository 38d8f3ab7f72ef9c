import { useState } from 'react';
import { brand, theme } from '../../data/boot.ts';
import { useTitle } from '../../ui/useTitle.ts';

/** The end users' portal: the same bundle under another root, `.portal` (docs/halo-ui.md 2.2). */
export function PortalPage() {
  useTitle('Self Service Portal');
  const [sent, setSent] = useState(false);
  return (
    <div className={`portal${theme === 'dark' ? ' theme-dark' : ''}`}>
      <header className="nhd-nav">
        <div className="nhd-nav-wrapper">
          <span className="nhd-brand-mark" />
          <span className="nhd-brand-name">{brand} Self Service</span>
          <button type="button" className="nhd-nav-btn undefined">
            My Tickets
          </button>
        </div>
      </header>
      <main className="portal-body">
        <div className="page-title">
          <h1>How can we help?</h1>
        </div>
        <form
          className="card-panel portal-form"
          onSubmit={(event) => {
            event.preventDefault();
            setSent(true);
          }}
        >
          <label htmlFor="input-field-for-summary">Summary</label>
          <input id="input-field-for-summary" name="summary" type="text" />
          <label htmlFor="input-field-for-details">Details</label>
          <textarea id="input-field-for-details" name="details" rows={5} />
          <input className="nhd-button glow-btn curve" type="submit" value="Submit" />
          {sent ? <p>Thank you. Your request has been logged.</p> : null}
        </form>
      </main>
    </div>
  );
}
