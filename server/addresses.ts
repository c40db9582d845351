/** How many connections each address has open. */
export class Addresses {
  readonly #connections = new Map<string, number>();

  connections(address: string): number {
    return this.#connections.get(address) ?? 0;
  }

  enter(address: string): void {
    this.#connections.set(address, this.connections(address) + 1);
  }

  leave(address: string): void {
    const left = this.connections(address) - 1;
    if (left > 0) this.#connections.set(address, left);
    else this.#connections.delete(address); // or every address that ever came would be kept
  }
}
