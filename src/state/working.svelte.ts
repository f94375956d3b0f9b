/** Whether something is under way, for a page that says so. */
export class Working {
  #count = $state(0);

  get now(): boolean { return this.#count > 0; }

  async run<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
    }
  }
}
