import { render } from 'preact';
import { OptionsApp } from '@/components/options/OptionsApp';
import '@/components/ui/page.css';

const app = document.getElementById('app');
if (app) render(<OptionsApp />, app);
