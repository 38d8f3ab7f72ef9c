import { render } from 'preact';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import '@/components/ui/page.css';

const app = document.getElementById('app');
if (app) render(<WelcomeApp />, app);
