/** English words of the page of actors. */
import type french from '../fr/actors';

const actors: typeof french = {
  title: (none, blanks, cells) => `${none}${blanks} of ${cells} combinations of a kind of help and a form of exploitation have none`,
  none: (forms) => `No actor named for ${forms}; `,
  lede: (all, described, counted) => `${all} actors are named, ${described} with a description of what they do, ${counted} with a figure. Naming an actor does not say how many people it helps, and actors not listed here may exist.`,
  heading: 'Who does what, for whom',
  subtitle: 'Number of actors whose work a document describes. Hatched: none in the documents read, which does not prove that there are none. An actor counts in every cell it covers.',
  caption: 'Actors by kind of help, form of exploitation and group helped',
  groups: { form: 'Form of exploitation', public: 'For whom' },
  service: 'Kind of help',
  unstated: 'not stated', anyone: 'not stated',
  empty: 'none',
  cell: (count, service, need) => `${count} actors, ${service}, ${need}`,
  services: {
    shelter: 'shelter', outreach: 'outreach', 'exit-pathway': 'exit pathway', 'psychological-care': 'psychological care', legal: 'legal help', 'social-support': 'social support',
    orientation: 'referral', 'child-protection': 'child protection', asylum: 'asylum', reporting: 'reporting', investigation: 'investigation', recording: 'recording of offences',
    'financial-intelligence': 'financial intelligence', training: 'training', coordination: 'coordination', advocacy: 'advocacy', evaluation: 'evaluation', statistics: 'statistics', research: 'research', funding: 'funding',
  },
  publics: { women: 'women', men: 'men', minors: 'minors', 'adults in danger': 'adults in danger', 'asylum-seekers': 'asylum seekers', 'foreign-nationals': 'foreign nationals', workers: 'workers' },
  kinds: {
    association: 'association', network: 'network', administration: 'administration', 'police-service': 'investigation service', 'independent-body': 'independent body', research: 'research',
    europe: 'Europe', international: 'international', union: 'trade union', company: 'company', programme: 'scheme', court: 'court', other: 'other organisation',
  },
  forms: { sexual: 'sexual', labour: 'labour', begging: 'begging', criminality: 'forced criminality', organ: 'organs', 'forced-marriage': 'forced marriage' },
  formsOf: { sexual: 'sexual exploitation', labour: 'labour', begging: 'begging', criminality: 'forced criminality', organ: 'organs', 'forced-marriage': 'forced marriage' },
  sourceLead: 'Read in',
  list: {
    heading: 'The actors', count: (shown, all) => (shown === all ? `${all} actors and structures` : `${shown} out of ${all}`), one: 'One actor',
    search: 'Name, acronym, help or public', kind: 'Kind', service: 'Help', form: 'Form', public: 'For whom', any: 'All', anyPublic: 'All',
    member: 'member of the collective', figures: 'Counted by', documents: (count) => `${count} documents signed`, oneDocument: 'one document signed', itsName: 'search the documents for this name', about: (label, what) => `${label}: ${what}`,
    uncounted: 'no figure', unlisted: 'counted by a figure, described by no document', silent: 'named, no action described',
    more: (count) => `Show the next ${count}`, empty: 'No actor answers these filters.', emptyHelp: 'An actor that is absent was not named by the documents read.', clear: 'Show all',
  },
  missing: {
    title: 'What no actor covers',
    forms: (forms) => `Forms of exploitation for which no actor is named: ${forms}.`,
    publics: (publics) => `Publics for which no actor is named: ${publics}.`,
    areas: (areas) => `Territories where no actor is named: ${areas}. An actor said to be in “France” is not said to be everywhere.`,
    silent: (count) => `${count} actors are named without their action being described.`,
  },
};
export default actors;
