import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { MailboxKeys } from '../../lib/crypto/keys';
import { stateOf } from '../../lib/sync/digest';
import type { Mailbox } from '../../lib/sync/mailbox/mailbox';
import { StoredState } from '../../lib/sync/stored-state';
import type { FakeBox } from './fake-box';
import { passes } from './passing';
import { MemoryBodies, noise } from './sync-bodies';
import { mailboxOf, Memory } from './sync-mailbox';

/** Milliseconds until what was written is on the disk. */
const WRITE = 5;

/** A device with a disk, whose browser may be killed at any moment. */
export class MailboxDevice {
  readonly name: string;
  readonly bodies = new MemoryBodies();
  readonly memory = new Memory();
  /** Digests of all that was ever on its disk. */
  readonly held = new Set<string>();
  doc = new Y.Doc();
  mailbox: Mailbox | undefined;
  /** Words of others that this device has heard. */
  readonly heard: { readonly from: string; readonly digest: string }[] = [];
  readonly #disk: Uint8Array[] = [];
  readonly #onDisk = new Y.Doc();
  readonly #keys: MailboxKeys;
  readonly #box: FakeBox;
  #end: AbortController | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(name: string, keys: MailboxKeys, box: FakeBox) {
    [this.name, this.#keys, this.#box] = [name, keys, box];
    this.held.add(stateOf(this.#onDisk).digest);
  }

  /** A copy of its disk as it is now, as an image of the computer or a copied profile brings it back. */
  image(): MailboxDevice {
    const copy = new MailboxDevice(this.name, this.#keys, this.#box);
    copy.#disk.push(...this.#disk);
    for (const update of this.#disk) Y.applyUpdate(copy.#onDisk, update);
    copy.memory.remembered = structuredClone(this.memory.remembered);
    return copy;
  }

  get isUp(): boolean {
    return this.#end !== undefined;
  }

  /** Starts the browser, with what is on the disk. */
  start(): void {
    const end = new AbortController();
    this.#end = end;
    const doc = new Y.Doc();
    this.doc = doc;
    for (const update of this.#disk) Y.applyUpdate(doc, update);
    this.#writing = Promise.resolve();
    doc.on('update', (update: Uint8Array) => {
      this.#writing = this.#writing.then(() => this.#write(update, end.signal));
      this.#wantNamed();
    });
    this.#wantNamed();
    const state = new StoredState(doc, () => this.#writing, end.signal);
    const { bodies, memory } = this;
    let hasAll = false;
    const carry = (unsaid: boolean) => (unsaid && !hasAll ? [...doc.getMap('bodies').keys()] : []);
    const openBox = (signal: AbortSignal) => this.#box.open(signal);
    this.mailbox = mailboxOf({ keys: this.#keys, device: this.name, openBox, memory, carry });
    this.mailbox.on(
      'acknowledged',
      (one) => {
        this.heard.push(one);
        hasAll = one.lacks?.texts === 0 && one.digest === state.now.digest;
      },
      end.signal,
    );
    const awareness = new Awareness(doc);
    end.signal.addEventListener('abort', () => awareness.destroy(), { once: true });
    this.mailbox.start({ doc, awareness, state, brought: new Set(), bodies }, end.signal);
  }

  /** Ends the browser at once. What was on its way to the disk is lost. */
  kill(): void {
    this.#end?.abort();
    this.#end = undefined;
  }

  /** Clips something: a body, and its name in the document. */
  async clip(seed: number): Promise<void> {
    const hash = await this.bodies.keep(noise(400, seed));
    this.doc.getMap('bodies').set(hash, seed);
  }

  /** What is on the disk. */
  get stored(): Y.Doc {
    return this.#onDisk;
  }

  async #write(update: Uint8Array, signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, WRITE));
    if (signal.aborted) return;
    this.#disk.push(update);
    Y.applyUpdate(this.#onDisk, update);
    this.held.add(stateOf(this.#onDisk).digest);
  }

  #wantNamed(): void {
    const named = [...this.doc.getMap('bodies').keys()].filter((hash) => !this.bodies.wanted.includes(hash));
    if (named.length > 0) this.bodies.want(...named);
  }
}

/** One is up alone for a while. */
export async function alone(one: MailboxDevice, act: () => unknown = () => undefined): Promise<void> {
  one.start();
  await act();
  await passes(900);
  one.kill();
}
/** Writes words at the beginning. */
export const write = (one: MailboxDevice, words: string) => one.doc.getText('t').insert(0, words);
/** The words on its disk. */
export const words = (one: MailboxDevice) => one.stored.getText('t').toJSON();
