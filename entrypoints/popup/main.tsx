import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp } from '@/components/popup/PopupApp';
import '@/components/ui/page.css';
import './frame.css';

// In a tab it has the tab's width.
if (!browser.extension.getViews({ type: 'popup' }).includes(window)) document.documentElement.dataset.tab = '';
const app = document.getElementById('app');
if (app) render(<PopupApp />, app);
