/**
 * Runs before anything is painted: gives the page its theme and its language, and shows the first
 * page that the build wrote into it where that is what the visitor asked for. In English it comes
 * out of its template when the page is read, before the application starts. A browser that lacks
 * what the application is made of is told so at once; one that cannot read this, by the style sheet.
 */
import { parse } from './state/url';
import { isTheme, kept, THEME, visitLanguage } from './state/visit';

const root = document.documentElement;
const theme = kept(THEME);
if (isTheme(theme)) root.dataset.theme = theme;
root.lang = visitLanguage();

function isOld(): boolean {
  try {
    // Safari 16.4, by its regular expressions; Chrome 110, by its arrays; Firefox 121, by its selectors.
    return !(new RegExp('(?<=a)b').test('ab') && 'toSorted' in Array.prototype && CSS.supports('selector(:has(a))'));
  } catch {
    return true;
  }
}
root.toggleAttribute('data-old', isOld());

const wanted = parse(location.hash).page === '';
root.toggleAttribute('data-first', wanted && root.lang === 'fr');
if (wanted && root.lang === 'en') {
  document.addEventListener('readystatechange', () => {
    const written = document.querySelector<HTMLTemplateElement>('#first-en');
    if (written) document.querySelector('#first')?.replaceChildren(written.content);
    root.toggleAttribute('data-first', written !== null);
  }, { once: true });
}
