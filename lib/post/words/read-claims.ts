import type { Doc } from 'yjs';
import type { Device } from '../../model/device';
import { claimsMap } from '../../notebook/words/claims';
import type { BookbagDb } from '../../store/db';
import { type Claim, claimant, readClaim } from '../../sync/claim';
import type { InviterState } from '../../sync/pairing/inviter-end';
import { observe } from '../../util/observed';
import { report } from '../../util/report';
import { soon } from '../../util/timers';
import type { Roster } from '../hosting/roster';
import type { KnownHere } from './known-here';

/** Milliseconds from a change of the claims to a look at them: several come at once. */
const LOOK_SOON = 10;

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly me: string;
  readonly doc: Doc;
  readonly roster: Roster;
  /** The devices of which this one has heard that they were removed. */
  readonly removed: readonly string[];
  readonly known: KnownHere;
  /** Claims that need no look: this session's own, and those that were looked at. */
  readonly looked: WeakSet<object>;
  /** Called when another device came to count as this member's. */
  readonly onTrusted: () => void;
}

/** Follows what devices of this member have signed, and which devices those are. */
export class ClaimReader {
  readonly #parts: Parts;
  #looking: Promise<void> | undefined;
  #again = false;
  /** What this device has signed in earlier sessions. */
  readonly own = new Map<number, number>();
  /** What stood in the document as signed by a device of this member that is in when it was looked at. */
  readonly standing = new Map<number, number>();
  /** Which device each claim names, '' for what is none: a partner may have put in thousands. */
  readonly #claimants = new WeakMap<object, string>();
  #saidWhole = false;
  readonly #saidVouched = new Set<string>();

  constructor(parts: Parts, signal: AbortSignal) {
    this.#parts = parts;
    const look = soon(LOOK_SOON, () => void this.look(), signal);
    const map = claimsMap(parts.doc);
    map.observe(look);
    signal.addEventListener('abort', () => map.unobserve(look), { once: true });
    observe(parts.roster.devices, look, signal);
  }

  /** Looks at what is new; resolves once that is known. */
  async look(): Promise<void> {
    this.#again = true;
    this.#looking ??= this.#lookAll();
    await this.#looking;
  }

  async #lookAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        // oxlint-disable-next-line no-await-in-loop -- what one look finds is where the next one begins
        await this.#readNew();
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (await this.#trustNew()) this.#again = true;
      } catch (error) {
        report('claims', error);
      }
    }
    this.#looking = undefined;
  }

  async #readNew(): Promise<void> {
    const { roster, removed, known } = this.#parts;
    // whoever has a device that was removed can sign with it still; what was read of it before is kept
    const gone = new Set([...removed, ...roster.gone.get()]);
    const trusted = known.stored.trusted.filter(([device]) => !gone.has(device));
    await this.#readBy(new Map([...trusted, [roster.own.id, roster.own.keys.open.sign]]), true);
  }

  /**
   * Reads, this once, what devices of this member have signed that were removed before this one knew of them. It stands
   * for nothing in the document: a device that is in is to sign it anew.
   */
  readRemoved(devices: readonly Pick<Device, 'id' | 'sign'>[]): Promise<void> {
    return this.#readBy(new Map(devices.map(({ id, sign }) => [id, sign])), false);
  }

  async #readBy(keys: ReadonlyMap<string, string>, stands: boolean): Promise<void> {
    const { me, doc, looked } = this.#parts;
    for (const value of claimsMap(doc).values()) {
      if (!(value instanceof Uint8Array) || looked.has(value)) continue;
      const device = this.#claimants.get(value) ?? claimant(value) ?? '';
      this.#claimants.set(value, device);
      const sign = keys.get(device);
      if (sign === undefined) continue;
      looked.add(value);
      // oxlint-disable-next-line no-await-in-loop -- one at a time: a partner may have put in thousands
      const claim = await readClaim(value, sign, me);
      if (claim !== undefined) this.#take(device, claim, stands);
    }
  }

  #take(device: string, { clocks, vouched, whole }: Claim, stands: boolean): void {
    const { known, roster } = this.#parts;
    const { stored } = known;
    const isOwn = device === roster.own.id;
    const lists = [...(stands ? [this.standing] : []), ...(isOwn ? [this.own] : [])];
    for (const [client, clock] of clocks)
      for (const all of lists) all.set(client, Math.max(clock, all.get(client) ?? 0));
    known.claim(clocks);
    if (isOwn) {
      this.#saidWhole ||= whole;
      for (const one of vouched) this.#saidVouched.add(one);
    }
    const isWhole = whole && !isOwn && !stored.whole.includes(device);
    const more = vouched.filter((one) => !stored.vouched.includes(one));
    if (isWhole || more.length > 0)
      known.update({
        whole: isWhole ? [...stored.whole, device] : stored.whole,
        vouched: [...stored.vouched, ...more],
      });
  }

  /** Whether earlier sessions of this device have said all that it would say now, beside its clients. */
  hasSaid({ vouched, whole }: Pick<Claim, 'vouched' | 'whole'>): boolean {
    return (this.#saidWhole || !whole) && vouched.every((one) => this.#saidVouched.has(one));
  }

  /** Looks at devices that have come in this member's name. */
  async #trustNew(): Promise<boolean> {
    const { me, roster, known } = this.#parts;
    if (known.stored.since === 0) return false; // once it counts, those that are there are this member's
    const has = new Set([roster.own.id, ...known.stored.trusted.map(([id]) => id)]);
    let more = false;
    for (const device of roster.devices.get()) {
      if (device.by !== me || has.has(device.id)) continue;
      // oxlint-disable-next-line no-await-in-loop -- each may use up a lobby
      if (await this.#isOurs(device)) more = this.trust(device);
    }
    return more;
  }

  /** From now on what this device signs counts as this member's. */
  trust({ id, sign }: Pick<Device, 'id' | 'sign'>): true {
    const { known, onTrusted } = this.#parts;
    known.update({ trusted: [...known.stored.trusted, [id, sign]] });
    onTrusted();
    return true;
  }

  async #isOurs({ id }: Device): Promise<boolean> {
    const { known } = this.#parts;
    if (known.stored.vouched.includes(id)) return true;
    if (known.stored.doubted.includes(id)) return false;
    const lobby = await this.#letInBy();
    if (lobby === undefined) known.update({ doubted: [...known.stored.doubted, id] });
    else known.update({ lobbies: [...known.stored.lobbies, lobby] });
    return lobby !== undefined;
  }

  /** A lobby in which a person let in a further computer of theirs here, and by which none has come in yet. */
  async #letInBy(): Promise<string | undefined> {
    const { db, id, me, known } = this.#parts;
    const rows = await db.lobbies.filter((row) => row.notebook === id && row.side === 'inviting').toArray();
    const open = rows.find(({ id: lobby, as, state }) => {
      const { askers } = state as InviterState;
      const letIn = askers.some(({ standing }) => standing === 'let in' || standing === 'came');
      return as === me && letIn && !known.stored.lobbies.includes(lobby);
    });
    return open?.id;
  }
}
