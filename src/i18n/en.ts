/** All English words, by section. */
import type fr from './fr';
import first from './en/first';
import rest from './en/rest';
import tools from './en/tools';

const en: typeof fr = { ...first, ...rest, ...tools };
export default en;
