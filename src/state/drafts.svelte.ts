/** The files that a person brought and has not kept yet, one after the other. They outlive the page that shows them. */
import type { Reading } from '../core/grid';
import { Draft, type DraftPorts } from './draft.svelte';

const PACKAGE = /(?:^|\/)datapackage\.json$/;

export class Drafts {
  #list = $state.raw<readonly Draft[]>([]);
  readonly #ports: DraftPorts;

  constructor(ports: DraftPorts) {
    this.#ports = ports;
  }

  get list(): readonly Draft[] { return this.#list; }

  /**
   * One draft a file; a data package and its tables are one.
   * @param choices  what is known of a file before it is read: figures made of records have their header on their first line, whatever stands under it
   */
  add(files: readonly File[], replaces: string | null = null, choices: Partial<Reading> = {}): void {
    const groups = files.some(({ name }) => PACKAGE.test(name)) ? [files] : files.map((file) => [file]);
    this.#list = [...this.#list, ...groups.map((group) => new Draft(group, this.#ports, replaces, choices))];
  }

  close(draft: Draft): void {
    draft.close();
    this.#list = this.#list.filter((one) => one !== draft);
  }
}
