import { render } from 'preact';
import { PageWordsContext } from '@/components/page-words';
import { App } from './App';
import { pageWords } from './words';
import '@/components/page.css';
import './frame.css';

const app = document.getElementById('app');
if (app) {
  render(
    <PageWordsContext.Provider value={pageWords}>
      <App />
    </PageWordsContext.Provider>,
    app,
  );
}
