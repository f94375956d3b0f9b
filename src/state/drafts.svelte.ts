/** The files that a person brought and has not kept yet, one after the other. They outlive the page that shows them. */
import { Draft, type DraftPorts } from './draft.svelte';

const PACKAGE = /(?:^|\/)datapackage\.json$/;

export class Drafts {
  #list = $state.raw<readonly Draft[]>([]);
  readonly #ports: DraftPorts;

  constructor(ports: DraftPorts) {
    this.#ports = ports;
  }

  get list(): readonly Draft[] { return this.#list; }

  /** One draft a file; a data package and its tables are one. */
  add(files: readonly File[], replaces: string | null = null): void {
    const groups = files.some(({ name }) => PACKAGE.test(name)) ? [files] : files.map((file) => [file]);
    this.#list = [...this.#list, ...groups.map((group) => new Draft(group, this.#ports, replaces))];
  }

  close(draft: Draft): void {
    draft.close();
    this.#list = this.#list.filter((one) => one !== draft);
  }
}
