import type { Doc } from 'yjs';
import { claimsMap } from '../../notebook/words/claims';
import { change } from '../../notebook/schema';
import type { OwnDevice } from '../../store/device-keys';
import { claimant, type Claim, MOST_CLAIMED, MOST_VOUCHED, signClaim } from '../../sync/claim';
import { report } from '../../util/report';
import { pause } from '../../util/timers';

/** Milliseconds between two signings: the first goes out at once, behind the words. */
const BETWEEN = 250;

/** From so many claims of earlier sessions on a new session makes one of them: a year of sessions stays small. */
const MOST_EARLIER = 32;

interface Parts {
  readonly doc: Doc;
  readonly me: string;
  readonly own: OwnDevice;
  readonly looked: WeakSet<object>;
  /** What else a claim says now. */
  readonly says: () => Pick<Claim, 'vouched' | 'whole'>;
}

/** Signs which clients of Yjs are this device’s, four times a second at most, in as few claims as hold them. */
export class ClaimWriter {
  readonly #parts: Parts;
  readonly #signal: AbortSignal;
  readonly #claims: Map<number, number>[] = [new Map()];
  readonly #changed = new Set<number>();
  #earlier: readonly string[] = [];
  #isWriting = false;
  #turn: Promise<boolean> = Promise.resolve(true);

  constructor(parts: Parts, signal: AbortSignal) {
    [this.#parts, this.#signal] = [parts, signal];
  }

  /** Claims clients up to a number of changes each. */
  add(clocks: Iterable<readonly [client: number, clock: number]>): void {
    for (const [client, clock] of clocks) this.#put(client, clock);
    this.go();
  }

  /** Says anew what a claim says beside its clients. */
  renew(): void {
    this.#changed.add(0);
    this.go();
  }

  /** Signs, at once and beside all else, that another device is this member's. */
  async vouchFor(device: string): Promise<void> {
    const { doc, me, own } = this.#parts;
    const bytes = await signClaim(own, me, { clocks: new Map(), vouched: [device], whole: false });
    change(doc, () => claimsMap(doc).set(`${doc.clientID.toString(36)}.${device}`, bytes), {
      evenClosed: true,
    });
  }

  /** Writes what waits, where it may. */
  go(): void {
    if (this.#changed.size > 0 && !this.#isWriting) void this.#write();
  }

  /**
   * Takes this device's claims of earlier sessions into one of this session, where there are many.
   *
   * @param clocks what they say, as it was read
   */
  fold(clocks: ReadonlyMap<number, number>): void {
    const { doc, own } = this.#parts;
    const keys = [...claimsMap(doc)].flatMap(([key, value]) =>
      claimant(value) === own.id && !this.#isOfSession(key) ? [key] : [],
    );
    if (keys.length <= MOST_EARLIER) return;
    this.#earlier = keys;
    this.addApart(clocks);
  }

  /** Claims many clients, beside those of this session: what a session signs at each record stays small. */
  addApart(clocks: ReadonlyMap<number, number>): void {
    const all = [...clocks];
    for (let from = 0; from < all.length; from += MOST_CLAIMED) {
      this.#changed.add(this.#claims.length);
      this.#claims.push(new Map(all.slice(from, from + MOST_CLAIMED)));
    }
    this.go();
  }

  #isOfSession(key: string): boolean {
    return key.startsWith(`${this.#parts.doc.clientID.toString(36)}.`);
  }

  #put(client: number, clock: number): void {
    let at = this.#claims.findIndex((one) => one.has(client));
    if (at === -1) at = this.#claims.findIndex((one) => one.size < MOST_CLAIMED);
    if (at === -1) at = this.#claims.push(new Map()) - 1;
    const claim = this.#claims[at] as Map<number, number>;
    if ((claim.get(client) ?? 0) >= clock) return;
    claim.set(client, clock);
    this.#changed.add(at);
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#changed.size > 0 && !this.#signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one signing behind the other
      if (!(await this.signed())) break;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await pause(BETWEEN, this.#signal);
    }
    this.#isWriting = false;
  }

  /** Signs all that waits, without a pause; answers whether the notebook took it. A letter takes along what is signed. */
  signed(): Promise<boolean> {
    this.#turn = this.#turn.then(async () => {
      try {
        return this.#changed.size === 0 || (await this.#writeChanged());
      } catch (error) {
        report('claims.write', error);
        return false;
      }
    });
    return this.#turn;
  }

  async #writeChanged(): Promise<boolean> {
    const { doc, me, own, looked, says } = this.#parts;
    const [changed, earlier, { vouched, whole }] = [[...this.#changed], this.#earlier, says()];
    this.#changed.clear();
    const signed: [string, Uint8Array][] = [];
    for (const at of changed) {
      const claim = { clocks: this.#claims[at] ?? new Map(), vouched: vouched.slice(0, MOST_VOUCHED), whole };
      // oxlint-disable-next-line no-await-in-loop -- there is one, but where a notebook is very old
      const bytes = await signClaim(own, me, claim);
      signed.push([`${doc.clientID.toString(36)}.${at}`, bytes]);
      looked.add(bytes);
    }
    const write = (): void => {
      for (const [key, bytes] of signed) claimsMap(doc).set(key, bytes);
      for (const key of earlier) claimsMap(doc).delete(key);
    };
    const written = !this.#signal.aborted && change(doc, write, { evenClosed: true });
    if (written) this.#earlier = [];
    else for (const at of changed) this.#changed.add(at);
    return written;
  }
}
