import type { MailboxKeys } from '../../crypto/keys';
import { sha256Hex } from '../../util/bytes';
import { report } from '../../util/report';
import { MAX_BODY } from '../bodies/body-messages';
import { MAX_ENVELOPE } from '../box-protocol';
import type { Body, BodyPort } from '../transport';
import { type Box, type Entry, LineLost } from './box';
import { bodyName, isBodyName, openBody, sealBody } from './envelope';
import { Later } from './later';

/** Bytes and bodies that are written at one go. */
const BATCH = { bytes: 1024 * 1024, bodies: 16 };

/** Bytes of a box that bodies leave free, so that notes always have room. */
const FOR_NOTES = 2 * MAX_ENVELOPE;

interface Surroundings {
  readonly box: Box;
  readonly keys: MailboxKeys;
  readonly port: BodyPort;
  /** There is something more urgent: leave off, and come again. */
  readonly interrupted: () => boolean;
  /** Something is moving. */
  readonly moving: () => void;
  /** The relay has a body on its disk. */
  readonly acknowledged: () => void;
}

/** Bodies in a box: fetched from it, left in it, and removed when room is needed. */
export class BoxBodies {
  /** Of what others want, what is not here either. */
  readonly lacking = new Set<string>();
  readonly #parts: Surroundings;
  readonly #names = new Map<string, string>();
  /** Envelopes that hold no such body, by their tags. */
  readonly #bad = new Set<string>();

  constructor(parts: Surroundings) {
    this.#parts = parts;
  }

  /** Fetches what is missing here and lies in the box, most wanted first. */
  async fetch(entries: readonly Entry[]): Promise<void> {
    const { box, keys, port, interrupted, moving } = this.#parts;
    const there = new Map(entries.map((entry) => [entry.name, entry]));
    const missing = await port.missing(Infinity);
    let batch: Body[] = [];
    let size = 0;
    const write = async (): Promise<void> => {
      const full = batch;
      [batch, size] = [[], 0];
      if (full.length > 0) await port.write(full);
    };
    try {
      for (const hash of there.size === 0 ? [] : missing) {
        const entry = there.get(await this.#nameOf(hash));
        if (entry === undefined || this.#bad.has(entry.tag)) continue;
        if (interrupted() && batch.length > 0) break; // each visit brings one at least
        moving();
        const envelope = await box.get(entry.name);
        if (envelope === 'gone') continue;
        if (typeof envelope === 'string') throw new Later(envelope);
        const bytes = await openBody(keys, entry.name, envelope);
        if (bytes === undefined || (await sha256Hex(bytes)) !== hash) this.#bad.add(entry.tag);
        else batch.push({ hash, bytes });
        size += bytes?.length ?? 0;
        if (size > BATCH.bytes || batch.length >= BATCH.bodies) await write();
      }
    } finally {
      await write(); // what has come stays, also when the line was lost behind it
    }
  }

  /**
   * Leaves bodies that are not in the box yet, as far as there is room.
   *
   * @param wanted hashes, most wanted first
   * @param asked of them those that others say they lack
   * @returns `all` when all lie there that are here, `full` when there was no room, `interrupted` else
   */
  async leave(
    entries: readonly Entry[],
    wanted: readonly string[],
    asked: ReadonlySet<string>,
  ): Promise<'all' | 'full' | 'interrupted'> {
    const { box, keys, port, interrupted, moving, acknowledged } = this.#parts;
    const inBox = new Map(entries.map((entry) => [entry.name, entry]));
    const keep = new Set(await Promise.all(wanted.map((hash) => this.#nameOf(hash))));
    for (const hash of this.lacking) if (!asked.has(hash)) this.lacking.delete(hash);
    let left = 0;
    for (const hash of new Set(wanted)) {
      const name = await this.#nameOf(hash);
      if (inBox.has(name)) continue;
      if (left > 0 && interrupted()) return 'interrupted'; // each visit leaves one at least
      const bytes = await port.read(hash);
      const isHere = bytes !== undefined && bytes.length <= MAX_BODY;
      if (asked.has(hash)) this.lacking[isHere ? 'delete' : 'add'](hash);
      if (!isHere) continue;
      moving();
      const envelope = await sealBody(keys, name, bytes);
      if (!(await this.makeRoom(inBox, keep, envelope.length + FOR_NOTES))) return 'full';
      const put = await box.put(name, envelope);
      if (put === 'full') return 'full';
      if (typeof put === 'string') throw new Later(put);
      acknowledged();
      inBox.set(name, { name, tag: put.tag, size: envelope.length });
      left += 1;
    }
    return 'all';
  }

  /**
   * Removes bodies, oldest first, until so many bytes have room.
   *
   * @param inBox what is there, oldest first; what is removed goes from it
   * @param keep names of bodies that somebody may still lack
   */
  async makeRoom(inBox: Map<string, Entry>, keep: ReadonlySet<string>, bytes: number): Promise<boolean> {
    const { box } = this.#parts;
    const used = (): number => [...inBox.values()].reduce((sum, { size }) => sum + size, 0);
    for (const entry of [...inBox.values()]) {
      if (used() + bytes <= box.room) return true;
      if (!isBodyName(entry.name) || keep.has(entry.name)) continue;
      await box.remove(entry);
      inBox.delete(entry.name);
    }
    return used() + bytes <= box.room;
  }

  async #nameOf(hash: string): Promise<string> {
    const name = this.#names.get(hash) ?? (await bodyName(this.#parts.keys, hash));
    this.#names.set(hash, name);
    return name;
  }
}

/** Tells what ended a visit, but for what is usual. */
export function reportEnd(error: unknown): void {
  if (!(error instanceof LineLost) && !(error instanceof Later)) report('mailbox', error);
}
