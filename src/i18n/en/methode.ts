/** English words of the section `methode`. */
import type fr from '../fr/methode';

const en: typeof fr = {};
export default en;
