/** French words of the page on which files are opened: who brings none does not load them. */
import brought from './brought';
import console from './console';
import disclosure from './disclosure';
import donnees from './donnees';
import reading from './reading';
import rules from './rules';

export default { brought, console, disclosure, donnees, reading, rules };
