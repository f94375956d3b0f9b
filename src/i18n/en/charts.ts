/** English words of the section `charts`. */
import type fr from '../fr/charts';

const en: typeof fr = {};
export default en;
