/** French words that only pages loaded on demand need. */
import chain from './chain';
import concordance from './concordance';
import decisions from './decisions';
import ecarts from './ecarts';
import disclosure from './disclosure';
import donnees from './donnees';
import events from './events';
import methode from './methode';
import reading from './reading';
import pledges from './pledges';
import sources from './sources';
import territories from './territories';

export default { chain, concordance, decisions, disclosure, donnees, ecarts, events, methode, reading, pledges, sources, territories };
