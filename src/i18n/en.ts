/** All English words, by section. */
import type fr from './fr';
import first from './en/first';
import rest from './en/rest';

const en: typeof fr = { ...first, ...rest };
export default en;
