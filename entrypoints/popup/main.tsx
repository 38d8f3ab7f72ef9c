import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp } from '@/components/popup/PopupApp';
import { POPUP_PORT } from '@/utils/popup-port';
import '@/components/ui/page.css';
import './frame.css';

// In a tab, the popup has the tab's width and covers no page.
if (!browser.extension.getViews({ type: 'popup' }).includes(window)) document.documentElement.dataset.tab = '';
else browser.runtime.connect({ name: POPUP_PORT });
const app = document.getElementById('app');
if (app) render(<PopupApp />, app);
