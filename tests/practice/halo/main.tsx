import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { leaveFingerprint } from './app/session.ts';
import { tagLabels } from './quirks/label-tags.ts';
import { takeOwnPressesOnly } from './quirks/own-press.ts';
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
// Halo's own pages say English from the start; only a language pack changes it.
if (document.documentElement.lang !== language) document.documentElement.lang = language;
leaveFingerprint();
takeOwnPressesOnly();
tagLabels();
createRoot(host).render(<App />);
