/** Runs before the cells: the language of the page, and the link to the other one. */
import './lab.css';

const asked = new URLSearchParams(location.search).get('lang');
const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
const lang = asked === 'en' || asked === 'fr' ? asked : spoken ?? 'fr';
document.documentElement.lang = lang;
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-lang]')) {
  link.href = `?lang=${link.dataset['lang']}`;
  if (link.dataset['lang'] === lang) link.setAttribute('aria-current', 'true');
}
// Code that runs wider than the column is scrolled with the keyboard too.
for (const code of document.querySelectorAll('pre')) code.tabIndex = 0;
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href$=".html"]')) if (asked) link.setAttribute('href', `${link.getAttribute('href')}?lang=${lang}`);

// Until the last cell has run, or one has failed, the page says that it computes.
const main = document.querySelector('main')!;
if (main.querySelector('pre')) {
  const computing = document.createElement('p');
  computing.className = 'computing';
  computing.setAttribute('role', 'status');
  computing.textContent = lang === 'en' ? 'Computing: the engine starts in this browser.' : 'Calcul en cours\u202F: le moteur démarre dans ce navigateur.';
  document.querySelector('header')!.after(computing);
  new MutationObserver((_, observer) => {
    if (!main.querySelector('#results, .observablehq--error')) return;
    computing.remove();
    observer.disconnect();
  }).observe(main, { childList: true, subtree: true });
}
