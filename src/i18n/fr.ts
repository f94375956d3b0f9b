/** All French words, by section. The type of this object is what every language must provide. */
import desk from './fr/desk';
import first from './fr/first';
import rest from './fr/rest';
import tools from './fr/tools';

export default { ...first, ...rest, ...tools, ...desk };
