import { describe, expect, it } from 'vitest';
import { cite, cautionOf, citeFigure, type Cited } from '../../src/core/cite';

const document: Cited = {
  producer: 'Sénat', title: 'Rapport n° 814', published: '2025-07-09', url: 'https://www.senat.fr/rap/r24-814', read_as: 'full-text', locator: 'p. 12',
};

describe('cite', () => {
  it('says who, what, when and where', () => {
    expect(cite(document, 'fr')).toBe('Sénat, «\u202FRapport n° 814\u202F», 9\u00A0juillet 2025, p. 12, https://www.senat.fr/rap/r24-814');
    expect(cite(document, 'en')).toBe('Sénat, “Rapport n° 814”, 9\u00A0July 2025, p. 12, https://www.senat.fr/rap/r24-814');
  });

  it('warns of what was not read in full', () => {
    expect(cite({ ...document, read_as: 'excerpt' }, 'fr')).toMatch(/\(lu en extrait, à vérifier à l’original\)$/);
    expect(cite({ ...document, read_as: 'quoted-by-another' }, 'en')).toMatch(/\(quoted by another document, to be checked at the original\)$/);
  });

  it('keeps a described title in its brackets and says when there is no date', () => {
    expect(cite({ ...document, title: '[Réponse écrite]', published: null, url: null, locator: null }, 'fr')).toBe('Sénat, [Réponse écrite], sans date');
    expect(cite({ ...document, published: '2025' }, 'en')).toContain(', 2025, ');
  });
});

describe('citeFigure', () => {
  const figure = { ...document, read_as: 'excerpt', worded: 'plus de 560\u00A0personnes', counted: ['Personnes entrées en parcours', 'France', '2017–2022'] };
  it('says what is counted, its document and the way to the evidence, in both languages', () => {
    expect(citeFigure(figure, 'fr', 'Concordance 1.0.0', 'https://x.example/#/sources/s')).toBe(
      'Plus de 560\u00A0personnes, Personnes entrées en parcours, France, 2017–2022\u202F: Sénat, «\u202FRapport n° 814\u202F», 9\u00A0juillet 2025, p. 12, https://www.senat.fr/rap/r24-814 (lu en extrait, à vérifier à l’original). Relevé dans Concordance 1.0.0\u202F: https://x.example/#/sources/s',
    );
    expect(citeFigure(figure, 'en', 'Concordance 1.0.0', 'https://x.example/')).toMatch(/2017–2022: Sénat, “Rapport n° 814”, 9\u00A0July 2025, p\. 12, .* As found in Concordance 1\.0\.0: https:\/\/x\.example\/$/);
  });
  it('has no caution for what was read in full', () => expect([cautionOf('full-text', 'fr'), cautionOf('excerpt', 'en')]).toEqual([null, 'read as an excerpt, to be checked at the original']));
});
