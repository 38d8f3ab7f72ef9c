import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './styles/base.css';
import './styles/pages.css';
import './styles/form.css';

const host = document.getElementById('root');
if (!host) throw new Error('The practice ScalePad needs an element with the id "root".');
createRoot(host).render(<App />);
