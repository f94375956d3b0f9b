/** BibTeX entries: what a reader of BibTeX makes of them, whatever stands in a title. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, texText, type Entry } from '../../src/core/bibtex';

const entry: Entry = {
  source_id: 'senat-r24-814', producer: 'Sénat; Assemblée nationale', title: '[Rapport n° 814 : 50 % & plus]', published: '2025-07-09', url: 'https://www.senat.fr/rap/r24_814#p=12%20b',
  read_as: 'excerpt', locator: 'p. 12', taken: 'plus de 560',
};

/** Reads one entry as BibTeX does: braces counted, escaped or not. @returns the fields, or null when braces do not match */
function read(text: string): Record<string, string> | null {
  const body = /^@misc\{([A-Za-z0-9-]+),\n([\s\S]*)\}\n$/.exec(text);
  if (!body) return null;
  const fields: Record<string, string> = { key: body[1]! };
  let rest = body[2]!;
  while (rest) {
    const [start, name] = /^ {2}([a-z]+) = \{/.exec(rest) ?? [];
    if (!start) return null;
    let [depth, at] = [1, start.length];
    for (; at < rest.length && depth > 0; at += 1) depth += rest[at] === '{' ? 1 : rest[at] === '}' ? -1 : 0;
    if (depth !== 0 || rest.slice(at, at + 2) !== ',\n') return null;
    fields[name!] = rest.slice(start.length, at - 1);
    rest = rest.slice(at + 2);
  }
  return fields;
}

/** What TeX prints of an escaped text. */
const printed = (text: string): string => text
  .replace(/\\textbackslash\{\}|\\textbraceleft\{\}|\\textbraceright\{\}|\\textasciicircum\{\}|\\textasciitilde\{\}|\\,|~|\\([$&%#_])/g, (sign, plain?: string) =>
    plain ?? ({ '\\textbackslash{}': '\\', '\\textbraceleft{}': '{', '\\textbraceright{}': '}', '\\textasciicircum{}': '^', '\\textasciitilde{}': '~', '\\,': '\u202F', '~': '\u00A0' })[sign]!);

describe('bibtex', () => {
  it('names the document, its place, what was taken from it and the way to the evidence', () => {
    expect(bibtex(entry, 'fr', 'https://concordance.example/#/sources/x?chiffre=o1')).toBe([
      '@misc{senat-r24-814,', '  author = {{Sénat, Assemblée nationale}},', '  title = {{Rapport n° 814 : 50 \\% \\& plus}},', '  year = {2025},', '  date = {2025-07-09},',
      '  url = {https://www.senat.fr/rap/r24_814#p=12%20b},', '  langid = {french},',
      '  note = {plus de 560. p. 12. lu en extrait, à vérifier à l’original. \\url{https://concordance.example/#/sources/x?chiffre=o1}},', '}', '',
    ].join('\n'));
  });
  it('leaves out what is not known', () => {
    expect(read(bibtex({ ...entry, published: null, url: null, locator: null, read_as: 'full-text', taken: '' }, 'en'))).toEqual({
      key: 'senat-r24-814', author: '{Sénat, Assemblée nationale}', title: '{Rapport n° 814 : 50 \\% \\& plus}', langid: 'english',
    });
  });
  it('is read back, whatever the words: no brace is left open, no sign acts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (title, url, key) => {
      const fields = read(bibtex({ ...entry, source_id: key, title: `x${title}`, url: `${url}{}\\ `, locator: title }, 'fr', url));
      expect(fields).not.toBeNull();
      expect(printed(fields!.title!.slice(1, -1))).toBe(`x${title}`.replace(/\p{Cc}+/gu, ' '));
      expect(fields!.url).not.toMatch(/[{}\\\s]/);
    }));
  });
  it.each([['50 % & {a_b}', '50 \\% \\& \\textbraceleft{}a\\_b\\textbraceright{}'], ['\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'], ['1\u202F243', '1\\,243']])('%j becomes %j', (text, tex) => {
    expect(texText(text)).toBe(tex);
  });
});
