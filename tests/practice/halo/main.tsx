import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { writeFingerprint } from './app/session.ts';
import { ignoreUntrustedSaves } from './quirks/ignore-untrusted-saves.ts';
import { tagLabels } from './quirks/label-tags.ts';
import { language } from './quirks/words.ts';
import './styles/base.css';
import './styles/shell.css';
import './styles/list.css';
import './styles/form.css';
import './styles/select.css';
import './styles/overlay.css';
import './styles/pages.css';
import './styles/quirks.css';

const host = document.getElementById('app');
if (!host) throw new Error('The practice Halo needs an element with the id "app".');
// Halo's own pages declare English; only a language pack changes it.
if (document.documentElement.lang !== language) document.documentElement.lang = language;
writeFingerprint();
ignoreUntrustedSaves();
tagLabels();
createRoot(host).render(<App />);
