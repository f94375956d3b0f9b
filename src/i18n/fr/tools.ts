/** French words of the page on which files are opened: who brings none does not load them. */
import brought from './brought';
import disclosure from './disclosure';
import donnees from './donnees';
import reading from './reading';

export default { brought, disclosure, donnees, reading };
