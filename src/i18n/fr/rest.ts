/** French words that only pages loaded on demand need. */
import actors from './actors';
import chain from './chain';
import concordance from './concordance';
import decisions from './decisions';
import ecarts from './ecarts';
import events from './events';
import finder from './finder';
import forms from './forms';
import methode from './methode';
import pledges from './pledges';
import sources from './sources';
import territories from './territories';
import world from './world';

export default { actors, chain, concordance, decisions, ecarts, events, finder, forms, methode, pledges, sources, territories, world };
