/**
 * Asks for the words of the first view while the application is still on its way: they would
 * otherwise be known to be needed only when it runs. A module asked for twice is loaded once.
 * Starts the engine too, where it is kept on this device.
 */
import { isKept, startWorker } from './db/started';
import { visitLanguage } from './state/visit';

const words = { fr: () => import('./i18n/fr/first'), en: () => import('./i18n/en/first') };
// A failure is told by the application, which asks again.
words[visitLanguage()]().catch(() => {});
// The engine that this device keeps is of use sooner when it starts beside the first view; one that
// is yet to come over the network would keep the view waiting.
if (isKept()) {
  startWorker();
  import('./db/wasm').then(({ bootEarly }) => bootEarly()).catch(() => {});
}
