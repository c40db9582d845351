import { tokenBucket } from './limits';

/** How many bytes each of any number of names may still move. */
export class ByteRates {
  readonly #buckets = new Map<string, { readonly take: (cost: number) => boolean; at: number }>();
  readonly #size: number;
  readonly #perSecond: number;
  readonly #now: () => number;

  /** @param now milliseconds, from any clock that does not go back */
  constructor(size: number, perSecond: number, now: () => number) {
    [this.#size, this.#perSecond, this.#now] = [size, perSecond, now];
  }

  /** Whether all these names may move so many bytes now. Where one may not, the others keep what they have. */
  take(names: readonly string[], bytes: number): boolean {
    const taken: ((cost: number) => boolean)[] = [];
    for (const name of names) {
      const take = this.#bucketOf(name);
      if (take(bytes)) {
        taken.push(take);
        continue;
      }
      for (const giveBack of taken) giveBack(-bytes);
      return false;
    }
    return true;
  }

  #bucketOf(name: string): (cost: number) => boolean {
    const bucket = this.#buckets.get(name) ?? {
      take: tokenBucket(this.#size, this.#perSecond, this.#now),
      at: 0,
    };
    bucket.at = this.#now();
    this.#buckets.set(name, bucket);
    return bucket.take;
  }

  /** Forgets names whose buckets have filled up again by now: else every address that ever came would be kept. */
  forget(): void {
    const full = this.#now() - (this.#size / this.#perSecond) * 1000;
    for (const [name, { at }] of this.#buckets) if (at <= full) this.#buckets.delete(name);
  }
}
