/** English words of the section `findings`. */
import type fr from '../fr/findings';

const en: typeof fr = {};
export default en;
