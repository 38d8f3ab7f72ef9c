import { render } from 'preact';
import { PageWordsContext } from '@/components/page-words';
import { pageWords } from '../popup/words';
import { App } from './App';
import '@/components/page.css';

const app = document.getElementById('app');
if (app) {
  render(
    <PageWordsContext.Provider value={pageWords}>
      <App />
    </PageWordsContext.Provider>,
    app,
  );
}
