/** French words of the page of events. */
export default {
  title: (breaks: string, first: string, last: string) => `De ${first} à ${last}, ${breaks} ruptures ou révisions de séries : avant et après ne se comparent pas`,
  lede: (all: string, series: string) => `${all} lois, institutions, méthodes, éditions et plans, chacun dit par un document ou par une définition de ces données ; ${series} grandeurs sont concernées.`,
  kind: 'Nature', effect: 'Effet',
  indicator: 'Grandeur concernée', anyIndicator: 'Toutes les grandeurs',
  kinds: { law: 'loi', institution: 'institution', method: 'méthode', edition: 'édition', plan: 'plan' } as Readonly<Record<string, string>>,
  effects: {
    break: 'rupture', revision: 'révision', renamed: 'autre nom', new: 'début de série', end: 'fin de série', none: 'aucun effet sur une série',
  } as Readonly<Record<string, string>>,
  headline: (shown: string, all: string) => (shown === all ? `${all} événements dans l’ordre du temps` : `${shown} événements sur ${all}`),
  one: 'Un événement',
  subtitle: 'Trait plein : la série est coupée ou s’arrête. Trait pointillé : elle change de niveau ou de nom. Le reste n’interdit aucune comparaison.',
  noteLead: 'Ce n’est pas une histoire complète.',
  note: 'N’y figure que ce qu’un document lu ou une définition des données énonce. Une loi absente d’ici n’a pas été lue comme cause d’un changement de chiffres.',
  touches: 'Grandeurs concernées',
  series: (before: string, after: string, year: string) => `chiffres lus : ${before} sur les années avant ${year}, ${after} sur ${year} et après`,
  basis: { scope: 'définition des données', relation: 'lien décrit dans les données', indicator: 'définition des données', codelist_area: 'liste des territoires' } as Readonly<Record<string, string>>,
  said: 'Dit par',
  empty: 'Aucun événement ne répond à ces filtres.',
  emptyHelp: 'Aucun document lu n’énonce un tel changement ; cela ne dit pas qu’il n’a pas eu lieu.',
  clear: 'Tout afficher',
  missing: {
    title: 'Ce qui manque',
    none: (count: string) => `${count} grandeurs sont décrites sans qu’aucun changement de droit, d’institution ou de méthode ait été lu : on ne sait pas si leurs séries sont d’un seul tenant.`,
    undated: (count: string) => `${count} événements n’ont qu’une année ; le jour n’a pas été lu.`,
  },
};
