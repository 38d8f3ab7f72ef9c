import { render } from 'preact';
import { PageWordsContext } from '@/components/page-words';
import { pageWords } from '@/components/popup/popup-strings';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import '@/components/ui/page.css';

const app = document.getElementById('app');
if (app) {
  render(
    <PageWordsContext.Provider value={pageWords}>
      <WelcomeApp />
    </PageWordsContext.Provider>,
    app,
  );
}
