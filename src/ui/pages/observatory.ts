/**
 * The pages that nobody sees first, and the items that some of them show: one script, as in a script
 * each they would weigh a tenth more. `ui/pages.ts` says at which address each stands.
 */
export { default as Acteurs } from './Acteurs.svelte';
export { default as Chaine } from './Chaine.svelte';
export { default as Chronologie } from './Chronologie.svelte';
export { default as Concordance } from './Concordance.svelte';
export { default as Engagements } from './Engagements.svelte';
export { default as Europe } from './Europe.svelte';
export { default as Finding } from './Finding.svelte';
export { default as Formes } from './Formes.svelte';
export { default as Incoherences } from './Incoherences.svelte';
export { default as Methode } from './Methode.svelte';
export { default as MethodeFlag } from './MethodeFlag.svelte';
export { default as Source } from './Source.svelte';
export { default as Sources } from './Sources.svelte';
export { default as Territoires } from './Territoires.svelte';
export { default as Gap } from './ecarts/Gap.svelte';
