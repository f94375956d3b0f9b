/** French words of the page of actors. */
export default {
  title: (none: string, blanks: string, cells: string) => `${none}${blanks} croisements d’une aide et d’une forme d’exploitation sur ${cells} n’en ont aucun`,
  none: (forms: string) => `Aucun acteur nommé pour ${forms} ; `,
  lede: (actors: string, described: string, counted: string) => `${actors} acteurs sont nommés, ${described} ont une action décrite, ${counted} sont comptés par un chiffre. Nommer un acteur ne dit pas combien de personnes il aide, et un acteur absent d’ici peut exister.`,
  heading: 'Qui fait quoi, pour qui',
  subtitle: 'Nombre d’acteurs dont un document décrit l’action. Hachures : aucun dans les documents lus, ce qui ne prouve pas qu’il n’y en a pas. Un acteur compte dans chaque case qu’il couvre.',
  caption: 'Acteurs par aide apportée, forme d’exploitation et public',
  groups: { form: 'Forme d’exploitation', public: 'Pour qui' },
  service: 'Aide apportée',
  unstated: 'non précisée', anyone: 'non précisé',
  empty: 'aucun',
  cell: (count: string, service: string, need: string) => `${count} acteurs, ${service}, ${need}`,
  services: {
    shelter: 'hébergement', outreach: 'aller vers', 'exit-pathway': 'parcours de sortie', 'psychological-care': 'soutien psychologique', legal: 'aide juridique', 'social-support': 'accompagnement social',
    orientation: 'orientation', 'child-protection': 'protection de l’enfance', asylum: 'asile', reporting: 'signalement', investigation: 'enquête', recording: 'constat d’infraction',
    'financial-intelligence': 'renseignement financier', training: 'formation', coordination: 'coordination', advocacy: 'plaidoyer', evaluation: 'évaluation', statistics: 'statistique', research: 'recherche', funding: 'financement',
  } as Readonly<Record<string, string>>,
  publics: {
    women: 'femmes', men: 'hommes', minors: 'mineurs', 'adults in danger': 'adultes en danger', 'asylum-seekers': 'en asile', 'foreign-nationals': 'étrangers', workers: 'salariés',
  } as Readonly<Record<string, string>>,
  kinds: {
    association: 'association', network: 'réseau', administration: 'administration', 'police-service': 'service d’enquête', 'independent-body': 'organisme indépendant', research: 'recherche',
    europe: 'Europe', international: 'international', union: 'syndicat', company: 'entreprise', programme: 'dispositif', court: 'juridiction', other: 'autre structure',
  } as Readonly<Record<string, string>>,
  forms: { sexual: 'sexuelle', labour: 'travail', begging: 'mendicité', criminality: 'délits forcés', organ: 'organes', 'forced-marriage': 'mariage forcé' } as Readonly<Record<string, string>>,
  formsOf: { sexual: 'l’exploitation sexuelle', labour: 'le travail', begging: 'la mendicité', criminality: 'les délits forcés', organ: 'les organes', 'forced-marriage': 'le mariage forcé' } as Readonly<Record<string, string>>,
  sourceLead: 'Lu dans',
  list: {
    heading: 'Les acteurs', count: (shown: string, all: string) => (shown === all ? `${all} acteurs et structures` : `${shown} sur ${all}`), one: 'Un acteur',
    search: 'Nom, sigle, aide ou public', kind: 'Nature', service: 'Aide', form: 'Forme', public: 'Pour qui', any: 'Toutes', anyPublic: 'Tous',
    member: 'membre du collectif', figures: 'Compté par', documents: (count: string) => `${count} documents signés`, oneDocument: 'un document signé', itsName: 'chercher ce nom dans les documents', about: (label: string, what: string) => `${label} : ${what}`,
    uncounted: 'aucun chiffre', unlisted: 'compté par un chiffre, décrit par aucun document', silent: 'nommé, sans action décrite',
    more: (count: string) => `Afficher les ${count} suivants`, empty: 'Aucun acteur ne répond à ces filtres.', emptyHelp: 'Un acteur absent d’ici n’a pas été nommé par les documents lus.', clear: 'Tout afficher',
  },
  missing: {
    title: 'Ce qu’aucun acteur ne couvre',
    forms: (forms: string) => `Formes d’exploitation pour lesquelles aucun acteur n’est nommé : ${forms}.`,
    publics: (publics: string) => `Publics pour lesquels aucun acteur n’est nommé : ${publics}.`,
    areas: (areas: string) => `Territoires où aucun acteur n’est nommé : ${areas}. Un acteur dit « France » n’est pas dit présent partout.`,
    silent: (count: string) => `${count} acteurs sont nommés sans que leur action soit décrite.`,
  },
};
