import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PageWordsContext } from '@/components/page-words';
import { PopupApp } from '@/components/popup/PopupApp';
import { pageWords } from '@/components/popup/popup-strings';
import '@/components/ui/page.css';
import './frame.css';

// In a tab it has the tab's width.
if (!browser.extension.getViews({ type: 'popup' }).includes(window)) document.documentElement.dataset.tab = '';
const app = document.getElementById('app');
if (app) {
  render(
    <PageWordsContext.Provider value={pageWords}>
      <PopupApp />
    </PageWordsContext.Provider>,
    app,
  );
}
