/**
 * Everything that needs the database. The session imports it dynamically: neither the
 * engine nor the text of the checks is in what the first view loads.
 */
export { judge, runChecks, tell } from '../checks/run';
export { applyImports } from '../db/imports';
export { loadPack } from '../db/pack';
export { openWasm as openEngine } from '../db/wasm';
export { QUERIES } from '../sql/queries';
