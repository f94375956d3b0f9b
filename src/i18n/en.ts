/** All English words, by section. */
import type fr from './fr';
import desk from './en/desk';
import first from './en/first';
import rest from './en/rest';
import tools from './en/tools';

const en: typeof fr = { ...first, ...rest, ...tools, ...desk };
export default en;
