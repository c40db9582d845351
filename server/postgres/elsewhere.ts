import { NOBODY, type Presence } from '../bus';

/** Who has topics open at other instances. */
export class Elsewhere {
  readonly #topics = new Map<string, Map<string, Presence>>();

  /** All of them together. */
  at(topic: string): Presence {
    let { open, hear } = NOBODY;
    for (const presence of this.#topics.get(topic)?.values() ?? []) {
      open += presence.open;
      hear += presence.hear;
    }
    return { open, hear };
  }

  instances(topic: string): Iterable<string> {
    return this.#topics.get(topic)?.keys() ?? [];
  }

  set(topic: string, instance: string, presence: Presence): void {
    const instances = this.#topics.get(topic) ?? new Map<string, Presence>();
    if (presence.open > 0) instances.set(instance, presence);
    else instances.delete(instance);
    if (instances.size > 0) this.#topics.set(topic, instances);
    else this.#topics.delete(topic);
  }

  /** Nobody has the topic open here any more, so nobody asks. */
  forget(topic: string): void {
    this.#topics.delete(topic);
  }

  remove(instance: string): void {
    for (const topic of [...this.#topics.keys()]) this.set(topic, instance, NOBODY);
  }

  clear(): void {
    this.#topics.clear();
  }
}
