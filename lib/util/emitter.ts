import { report } from './report';

type Listener<Payload> = (payload: Payload) => void;

/** What others may do with an emitter: listen until the signal aborts. */
export interface Observable<Events extends object> {
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>, signal?: AbortSignal): void;
}

/** Typed events. A listener that throws is reported and does not keep the others from hearing. */
export class Emitter<Events extends object> implements Observable<Events> {
  readonly #listeners = new Map<keyof Events, Set<Listener<never>>>();

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>, signal?: AbortSignal): void {
    if (signal?.aborted) return;
    const set = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, set);
    set.add(listener);
    signal?.addEventListener('abort', () => set.delete(listener), {
      once: true,
    });
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        (listener as Listener<Events[Name]>)(payload);
      } catch (error) {
        report(`listener of ${String(name)}`, error);
      }
    }
  }
}
