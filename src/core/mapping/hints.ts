/** Names that columns have in French and English files, by the field they fill. */
import { normalName, similarity } from './names';
import type { FieldName } from './types';

export type Target = FieldName | 'values';

const HINTS: Readonly<Partial<Record<Target, readonly string[]>>> = {
  period: ['annee', 'an', 'annees', 'year', 'years', 'periode', 'period', 'time', 'time period', 'date', 'mois', 'month', 'trimestre', 'quarter', 'exercice', 'millesime', 'reference year'],
  area: ['departement', 'dep', 'dept', 'code departement', 'code dep', 'num dep', 'numero departement', 'region', 'territoire', 'pays', 'country', 'country code', 'iso', 'iso3', 'iso3 code', 'iso2',
    'iso code', 'geo', 'ref area', 'area', 'zone', 'libelle departement', 'nom departement', 'countryname', 'country name', 'code pays', 'geographie', 'location'],
  sex: ['sexe', 'sex', 'genre', 'gender'],
  age: ['age', 'tranche d age', 'classe d age', 'groupe d age', 'age group', 'ages', 'age band', 'age class', 'minorite'],
  citizenship: ['nationalite', 'nationality', 'citizenship', 'citizen', 'citoyennete', 'pays de nationalite', 'pays d origine', 'country of citizenship', 'origine'],
  exploitation: ['forme d exploitation', 'type d exploitation', 'exploitation', 'form of exploitation', 'type of exploitation', 'forme', 'finalite'],
  indicator: ['indicateur', 'indicator', 'indic', 'index', 'libelle index', 'classe', 'infraction', 'variable', 'rubrique', 'measure', 'serie', 'intitule'],
  structure_id: ['service', 'structure', 'association', 'organisme', 'nom de l association', 'nom de la structure', 'organisation', 'organization', 'unite d intervention', 'etablissement'],
  scope_id: ['perimetre', 'champ', 'population', 'scope'],
  unit: ['unite', 'unite de compte', 'unit', 'unit of measurement', 'unit measure', 'unites'],
  status: ['statut', 'status', 'obs status', 'obs flag', 'etat'],
  note: ['note', 'notes', 'commentaire', 'commentaires', 'remarque', 'remarques', 'comment', 'comments', 'comment obs'],
  values: ['valeur', 'value', 'values', 'obs value', 'nombre', 'effectif', 'effectifs', 'faits', 'n', 'nb', 'total', 'montant', 'quantite', 'count', 'number', 'txtvalue', 'victimes', 'victims', 'cas', 'cases', 'nombre de victimes', 'nombre de faits', 'tier'],
};

/** Below this, two names have nothing in common. */
const RESEMBLES = 0.9;

/** How well the name of a column fits a field, in [0, 1]. */
export function nameScore(target: Target, header: string): number {
  const name = normalName(header);
  const scores = (HINTS[target] ?? []).map((hint) => {
    if (name === hint) return 1;
    const words = name.split(' ');
    if (hint.length >= 4 && (words.includes(hint) || name.startsWith(`${hint} `) || name.endsWith(` ${hint}`))) return 0.85;
    if (Math.min(hint.length, name.length) < 4) return 0;
    const alike = similarity(name, hint);
    return alike >= RESEMBLES ? alike * 0.8 : 0;
  });
  return Math.max(0, ...scores);
}

export const TARGETS = Object.keys(HINTS) as Target[];
