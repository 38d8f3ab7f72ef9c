import { render } from 'preact';
import { PageWordsContext } from '@/components/page-words';
import { pageWords } from '@/components/popup/popup-strings';
import { App } from '@/components/welcome/WelcomeApp';
import '@/components/ui/page.css';

const app = document.getElementById('app');
if (app) {
  render(
    <PageWordsContext.Provider value={pageWords}>
      <App />
    </PageWordsContext.Provider>,
    app,
  );
}
