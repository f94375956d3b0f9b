/** French words that only pages loaded on demand need. */
import decisions from './decisions';
import methode from './methode';
import sources from './sources';

export default { decisions, sources, methode };
