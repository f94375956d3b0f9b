/** English words of the frame of the application. */
import type fr from '../fr/shell';

const en: typeof fr = {};
export default en;
