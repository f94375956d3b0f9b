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
