/** English words of the page on which files are opened: who brings none does not load them. */
import type french from '../fr/tools';
import brought from './brought';
import console from './console';
import disclosure from './disclosure';
import donnees from './donnees';
import reading from './reading';
import rules from './rules';

const tools: typeof french = { brought, console, disclosure, donnees, reading, rules };
export default tools;
