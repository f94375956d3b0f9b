/** English words of the page on which files are opened: who brings none does not load them. */
import type french from '../fr/tools';
import brought from './brought';
import disclosure from './disclosure';
import donnees from './donnees';
import reading from './reading';

const tools: typeof french = { brought, disclosure, donnees, reading };
export default tools;
