/** The files that a person brought and has not kept yet, one after the other. They outlive the page that shows them. */
import type { Family } from '../core/disclosure/family';
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
   * @param replaces  the dataset of which a file is a newer edition
   */
  add(files: readonly File[], replaces: string | null = null): void {
    const groups = files.some(({ name }) => PACKAGE.test(name)) ? [files] : files.map((file) => [file]);
    this.#list = [...this.#list, ...groups.map((group) => new Draft(group, this.#ports, replaces))];
  }

  /** Masked figures of a family: their header is their first line, whatever stands under it. */
  addReleased(figures: File, family: Family): void {
    this.#list = [...this.#list, new Draft([figures], this.#ports, null, { header: { first: 1, last: 1 } }, family)];
  }

  close(draft: Draft): void {
    draft.close();
    this.#list = this.#list.filter((one) => one !== draft);
  }
}
