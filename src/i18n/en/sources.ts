/** English words of the section `sources`. */
import type fr from '../fr/sources';

const en: typeof fr = {};
export default en;
