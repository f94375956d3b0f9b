/**
 * Everything that needs the database. The session imports it dynamically: neither the
 * engine nor the text of the checks is in what the first view loads.
 */
export { tell } from '../checks/run';
export { judge, runChecks } from '../checks/withown';
export { applyImports } from '../db/imports';
export { loadBuilt, loadPack } from '../db/pack';
export { openWasm as openEngine } from '../db/wasm';
export { QUERIES } from '../sql/queries';
