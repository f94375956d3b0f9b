/** English words that only pages loaded on demand need. */
import type french from '../fr/rest';
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

const rest: typeof french = { chain, concordance, decisions, disclosure, donnees, ecarts, events, methode, reading, pledges, sources, territories };
export default rest;
