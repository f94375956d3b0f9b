/** French words that only pages loaded on demand need. */
import chain from './chain';
import decisions from './decisions';
import methode from './methode';
import sources from './sources';

export default { chain, decisions, sources, methode };
