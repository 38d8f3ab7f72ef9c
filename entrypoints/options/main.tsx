import { render } from 'preact';
import { OptionsApp } from '@/components/options/OptionsApp';
import { PageWordsContext } from '@/components/page-words';
import { pageWords } from '@/components/popup/popup-strings';
import '@/components/ui/page.css';

const app = document.getElementById('app');
if (app) {
  render(
    <PageWordsContext.Provider value={pageWords}>
      <OptionsApp />
    </PageWordsContext.Provider>,
    app,
  );
}
