import { defineBackground } from 'wxt/utils/define-background';
import { registerListeners, startBackground } from '@/utils/background/listeners';
import { routeMessage } from '@/utils/messaging/router';

export default defineBackground(() => {
  registerListeners(routeMessage);
  startBackground();
});
