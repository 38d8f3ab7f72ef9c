import { defineBackground } from 'wxt/utils/define-background';
import { registerListeners, startBackground } from '@/utils/background/listeners';

export default defineBackground(() => {
  registerListeners();
  startBackground();
});
