/** English words that only pages loaded on demand need. */
import type french from '../fr/rest';
import chain from './chain';
import decisions from './decisions';
import methode from './methode';
import sources from './sources';

const rest: typeof french = { chain, decisions, sources, methode };
export default rest;
