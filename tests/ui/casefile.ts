/** An invented file of one line a case: nobody in it exists. */
import type { Opened } from '../../src/core/grid';

const FORMS = ['sexuelle', 'sexuelle', 'sexuelle', 'sexuelle', 'travail', 'travail', 'délinquance forcée', 'mendicité'];
const AGES = ['adulte', 'adulte', 'adulte', 'mineur', 'adulte'];

/** `count` lines over three years; some columns lead to persons, one tells their story. */
export function caseFile(count = 240): Opened {
  const header = ['Nom', 'Date de naissance', 'N° de dossier', 'Forme d’exploitation', 'Âge', 'Date d’entrée', 'Récit'];
  const rows = Array.from({ length: count }, (_, i) => [
    `Personne ${i}`, `0${1 + (i % 9)}/04/19${70 + (i % 30)}`, `D-${20_000 + i * 13}`, FORMS[(i * 7) % FORMS.length]!, AGES[i % AGES.length]!,
    `${10 + (i % 18)}/0${1 + (i % 9)}/20${21 + (i % 3)}`, `Une histoire, la ${i}e, qui n’appartient qu’à la personne qui l’a vécue.`,
  ]);
  return {
    file: 'fiches.csv', size: 10_000, sha256: 'a1', headerReason: 'types', sheets: [], problems: [],
    reading: { format: 'csv', encoding: 'utf-8', separator: ',', decimal: null, group: null, sheet: null, range: null, header: { first: 1, last: 1 }, body: { first: 2, last: count + 1 } },
    table: { header, rows, lines: rows.map((_, i) => i + 2), before: [], after: [], marks: [] },
  };
}
