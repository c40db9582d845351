import type { Doc } from 'yjs';
import { LIVE, liveFrame } from '../../lib/sync/link/live-frames';
import { type Frame, openFrame, sealFrame } from '../../lib/sync/relayed/frame';
import type { Box } from '../../lib/sync/mailbox/box';
import type { Relayed } from '../../lib/sync/relayed/relayed';
import { Cell } from '../../lib/util/observed';
import type { FakeBox } from './fake-box';
import { memoryEnd, type MemoryEnd } from './sync-end';
import { QUICK, relayedOf } from './sync-relayed';

/** A device of the notebook at a relay, with a direct way that the test opens and closes. */
export class RelayedDevice {
  readonly end: MemoryEnd;
  readonly way: Relayed;
  /** Its line to the relay, once it has started. */
  line: Box | undefined;
  /** The devices that a direct link reaches. */
  readonly reached = new Set<string>();
  /** The devices of the same member. */
  readonly ours = new Cell<ReadonlySet<string>>(new Set());
  /** Its browser makes no direct links. */
  isHopeless = false;

  /** @param wait milliseconds for a direct link */
  constructor(device: string, key: CryptoKey, box: FakeBox, wait = QUICK.wait) {
    this.way = relayedOf({
      ...{ key, device, timing: { ...QUICK, wait } },
      openBox: (signal) => (this.line = box.open(signal)),
      reaches: (other) => this.reached.has(other),
      isHopeless: () => this.isHopeless,
    });
    this.end = memoryEnd([this.way], { updatesSent: () => 0, garble: () => undefined }, this.ours);
  }

  get doc(): Doc {
    return this.end.doc;
  }

  get text(): string {
    return this.doc.getText('t').toJSON();
  }

  get isWithPartner(): boolean {
    return this.way.status.partnerHere;
  }

  start(): this {
    this.end.begin();
    return this;
  }
}

/** Somebody with the notebook's secret who keeps to no rule. */
export class Stranger {
  readonly session: string;
  readonly #key: CryptoKey;
  readonly #box: FakeBox;
  #number = 0;

  constructor(session: string, key: CryptoKey, box: FakeBox) {
    [this.session, this.#key, this.#box] = [session, key, box];
    box.open(new AbortController().signal); // it hears too
  }

  /** The session of a device, as it has named itself last. */
  async sessionOf(device: string): Promise<string> {
    const frames = await Promise.all(this.#box.said.map((said) => openFrame(this.#key, said)));
    return frames.findLast((frame) => frame?.from.startsWith(`${device}~`))?.from ?? '';
  }

  async say(to: string, ...messages: readonly Uint8Array[]): Promise<void> {
    this.#number += 1;
    const frame: Frame = { from: this.session, to, number: this.#number, messages };
    const said = await sealFrame(this.#key, frame);
    if (said) this.#box.handOn(said);
  }

  /** Says a message of the notebook that no rule allows. */
  harm = (to: string): Promise<void> =>
    this.say(to, liveFrame(LIVE.notebook, Uint8Array.of(0, 2, 3, 9, 9, 9)));
}
