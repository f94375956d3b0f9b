/** English words of the section `gaps`. */
import type fr from '../fr/gaps';

const en: typeof fr = {};
export default en;
