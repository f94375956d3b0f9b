/** `npm start`: installs and builds what is missing, serves the application on this machine. */
import { concordance } from './concordance.mjs';

process.exitCode = await concordance(['serve', ...process.argv.slice(2)]);
