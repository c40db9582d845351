import { type Doc, encodeSnapshot, snapshot } from 'yjs';
import type { Covered } from '../../notebook/waiting';
import { readAcknowledgements, type StoredAcknowledgement, writeAcknowledgements } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import type { StoredState } from '../../sync/stored-state';
import type { Acknowledgement, Lacks, TransportEvents } from '../../sync/transport';
import type { Observable } from '../../util/emitter';
import { observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { after } from '../../util/timers';
import { foldAcknowledgements, laterOf } from './fold-acknowledgements';

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly doc: Doc;
  readonly state: StoredState;
  /** This member's own devices: what they have, the partner need not have. */
  readonly ours?: Observed<ReadonlySet<string>>;
  /** All that bring words of the partner's devices: transports, and letters. */
  readonly ways: readonly Observable<Pick<TransportEvents, 'acknowledged'>>[];
}

/** Devices whose acknowledgements are kept: a partner has two or three. One more, and the one heard longest ago goes. */
export const MOST_DEVICES = 16;

/** What is on the disk of what the partner has said. */
export interface KeptWords {
  readonly covered: Covered;
  /**
   * What the device that spoke last lacks of the bodies. A device that has gone for good holds nothing up so. Null when
   * that device does not say so, undefined when nothing was heard yet.
   */
  readonly lacks: StoredAcknowledgement['lacks'];
  /** The bodies that letters of any device ask for, of this member's own too. The device that spoke last goes first. */
  readonly wants: readonly string[];
  /** A device lacks so much more than it said. */
  late(more: Pick<Lacks, 'texts' | 'pictures'> & { readonly device: string }): void;
}

/** Milliseconds that a device's letter counts which asks for bodies: as long as a relay keeps one that is gone for good. */
export const MAX_ASKING_AGE = 45 * 24 * 60 * 60 * 1000;

/** Milliseconds between two writes of what does not cover everything. A long notebook's snapshot has some 50 kB. */
const PAUSE = 2_000;

/**
 * Keeps on the disk what each device of the partner acknowledged, so that "waiting" is answered truly after
 * a restart. When a device's digest equals ours, our whole snapshot is covered, deletions included. It also keeps how
 * much each device lacks of the bodies.
 *
 * @param onKept called after something new is on the disk
 */
export async function keepAcknowledgements(
  parts: Parts,
  onKept: () => void,
  signal: AbortSignal,
): Promise<KeptWords> {
  const kept = new KeptAcknowledgements(parts, onKept, signal);
  await kept.load();
  if (parts.ours) observe(parts.ours, () => kept.foldAnew(), signal);
  for (const way of parts.ways) way.on('acknowledged', (one) => kept.take(one), signal);
  return kept;
}

class KeptAcknowledgements implements KeptWords {
  covered: Covered = foldAcknowledgements([]);
  lacks: StoredAcknowledgement['lacks'];
  wants: readonly string[] = [];
  readonly #parts: Parts;
  readonly #onKept: () => void;
  readonly #signal: AbortSignal;
  /** On the disk, by device. */
  readonly #kept = new Map<string, StoredAcknowledgement>();
  /** By device, what is on the disk, being written or to be written: the next word of a device adds to it. */
  readonly #said = new Map<string, StoredAcknowledgement>();
  /** Devices whose word is to be written. */
  readonly #unwritten = new Set<string>();
  /** What each device said last, and what we held then: several ways bring the same words. */
  readonly #heard = new Map<string, string>();
  #pausing = false;
  #due = false;
  #writing = false;

  constructor(parts: Parts, onKept: () => void, signal: AbortSignal) {
    this.#parts = parts;
    this.#onKept = onKept;
    this.#signal = signal;
  }

  async load(): Promise<void> {
    const { db, id } = this.#parts;
    for (const one of await readAcknowledgements(db, id)) if (isSound(one)) this.#kept.set(one.device, one);
    for (const [device, one] of this.#kept) this.#said.set(device, one);
    this.#fold();
  }

  /** Another device counts as this member's own, or no more. */
  foldAnew(): void {
    this.#fold();
    this.#onKept();
  }

  #fold(): void {
    const ours = this.#parts.ours?.get();
    const latestFirst = [...this.#kept.values()].toSorted((a, b) => b.at - a.at);
    const all = latestFirst.filter(({ device }) => ours?.has(device) !== true);
    this.covered = foldAcknowledgements(all);
    this.lacks = all[0]?.lacks;
    const since = Date.now() - MAX_ASKING_AGE;
    this.wants = [...new Set(latestFirst.flatMap(({ at, wants }) => (at < since ? [] : (wants ?? []))))];
  }

  /** A device lacks so much more than it said, as nobody had it then: so it stands until that device speaks again. */
  late({ device, texts, pictures }: Pick<Lacks, 'texts' | 'pictures'> & { readonly device: string }): void {
    const said = this.#said.get(device);
    if (!said?.lacks) return; // it has not said how much it lacks
    const { records, texts: before, pictures: of } = said.lacks;
    const lacks = { records: records + Math.max(1, texts), texts: before + texts, pictures: of + pictures };
    this.#said.set(device, { ...said, lacks });
    this.#heard.delete(device);
    this.#unwritten.add(device);
    this.#write();
  }

  take({ from, digest, stateVector, lacks: said, wants: asked }: Acknowledgement): void {
    const { doc, state } = this.#parts;
    const ours = state.now.digest;
    const lacks = said && { records: said.records, texts: said.texts, pictures: said.pictures };
    const before = this.#said.get(from);
    const wants = asked ?? (lacks?.records === 0 ? [] : before?.wants);
    const word = `${digest}/${ours}/${JSON.stringify([lacks, wants])}`;
    if (this.#heard.get(from) === word) return;
    let later: Uint8Array;
    try {
      later = laterOf(before?.stateVector ?? new Uint8Array(), stateVector);
    } catch (error) {
      return report('acknowledgement, dropped', error); // foreign bytes that are no state vector
    }
    this.#heard.set(from, word);
    const at = Date.now();
    const whole =
      digest === ours
        ? { snapshot: encodeSnapshot(snapshot(doc)), equalAt: at }
        : { snapshot: before?.snapshot ?? null, equalAt: before?.equalAt };
    this.#said.set(from, { device: from, ...whole, stateVector: later, at, lacks, wants });
    this.#unwritten.add(from);
    const hasAll = digest === ours && !lacks?.records; // in a first sync "less than before" comes with every beat
    if (hasAll) this.#write();
    else this.#writeSparingly();
  }

  /** Now, if nothing was written so for two seconds; else at their end, with what has come by then. */
  #writeSparingly(): void {
    if (this.#pausing) return;
    this.#pausing = true;
    const goOn = (): void => {
      this.#pausing = false;
      if (this.#unwritten.size > 0) this.#writeSparingly();
    };
    after(PAUSE, goOn, this.#signal);
    this.#write();
  }

  #write(): void {
    this.#due = true;
    if (!this.#writing) void this.#writeWhatIsDue();
  }

  async #writeWhatIsDue(): Promise<void> {
    this.#writing = true;
    while (this.#due && !this.#signal.aborted) {
      this.#due = false;
      const batch = [...this.#said.values()].filter(({ device }) => this.#unwritten.has(device));
      this.#unwritten.clear();
      await this.#keep(batch);
    }
    this.#writing = false;
  }

  async #keep(batch: readonly StoredAcknowledgement[]): Promise<void> {
    const { db, id } = this.#parts;
    const latestFirst = [...this.#said.values()].toSorted((a, b) => b.at - a.at);
    const gone = latestFirst.slice(MOST_DEVICES).map(({ device }) => device);
    try {
      await writeAcknowledgements(db, id, batch, gone);
    } catch (error) {
      report('acknowledgement', error); // not kept, so not shown: changes go on counting as waiting
      for (const { device } of batch) {
        this.#heard.delete(device);
        this.#unwritten.add(device); // goes with the next word of any device
      }
      return;
    }
    for (const one of batch) this.#kept.set(one.device, one);
    for (const device of gone) for (const map of [this.#kept, this.#said, this.#heard]) map.delete(device);
    this.#fold();
    this.#onKept();
  }
}

/** Apps before version 3 of the database stored a partner's state vector unread. */
function isSound({ stateVector }: StoredAcknowledgement): boolean {
  try {
    laterOf(stateVector, stateVector);
    return true;
  } catch (error) {
    report('acknowledgement, passed over', error); // until the device acknowledges again, more counts as waiting
    return false;
  }
}
