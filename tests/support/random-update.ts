import * as encoding from 'lib0/encoding';
import type { Doc } from 'yjs';
import { encodeStateAsUpdate, getState } from 'yjs';
import { pick } from './random';

type Random = () => number;
type Encoder = encoding.Encoder;

const ROOTS = ['notes', 'readings', 'meta', 'text', 'elsewhere', ''];
const KEYS = ['base', 'title', 'k1', '__proto__', ''];
const ODD = [0, 1, 2, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 52, Number.MAX_SAFE_INTEGER];

/** Bits of a struct's first byte in version 1 of Yjs' updates. */
const ORIGIN = 128;
const RIGHT_ORIGIN = 64;
const PARENT_KEY = 32;

/** Writes updates as somebody would who knows the form and means harm: every part is likely, and likely wrong. */
export class RandomUpdates {
  readonly #doc: Doc;
  readonly #random: Random;

  constructor(doc: Doc, random: Random) {
    this.#doc = doc;
    this.#random = random;
  }

  /** An update of version 1: made up, or an honest one with some bytes changed. */
  next(): Uint8Array {
    return this.#random() < 0.8 ? this.#madeUp() : this.#spoilt();
  }

  #chance(of: number): boolean {
    return this.#random() < of;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #client(): number {
    const known = [...this.#doc.store.clients.keys(), this.#doc.clientID];
    if (this.#chance(0.7)) return pick(this.#random, known);
    return this.#chance(0.8) ? 1 + this.#below(5) : pick(this.#random, ODD);
  }

  #clock(client: number): number {
    const state = getState(this.#doc.store, client);
    if (this.#chance(0.6)) return state;
    if (this.#chance(0.1)) return pick(this.#random, ODD);
    return Math.max(0, state - 6 + this.#below(9));
  }

  #length(): number {
    return this.#chance(0.04) ? pick(this.#random, ODD) : 1 + this.#below(4);
  }

  #spoilt(): Uint8Array {
    const bytes = encodeStateAsUpdate(this.#doc);
    const spoilt = this.#chance(0.3) ? bytes.slice(0, this.#below(bytes.length)) : bytes.slice();
    for (let n = this.#below(4); n >= 0; n--) spoilt[this.#below(spoilt.length)] = this.#below(256);
    return spoilt;
  }

  #madeUp(): Uint8Array {
    const encoder = encoding.createEncoder();
    const clients = this.#below(4);
    encoding.writeVarUint(encoder, clients);
    for (let n = 0; n < clients; n++) this.#structs(encoder);
    const deleting = this.#below(3);
    encoding.writeVarUint(encoder, deleting);
    for (let n = 0; n < deleting; n++) this.#deletions(encoder);
    return encoding.toUint8Array(encoder);
  }

  #structs(encoder: Encoder): void {
    const client = this.#client();
    const count = 1 + this.#below(5);
    const clock = this.#clock(client);
    for (const value of [count, client, clock]) encoding.writeVarUint(encoder, value);
    for (let n = 0; n < count; n++) {
      const kind = this.#random();
      if (kind < 0.1) this.#gap(encoder, 0);
      else if (kind < 0.13) this.#gap(encoder, 10);
      else this.#item(encoder, client, clock + n);
    }
  }

  /** Something collected (0), or left out (10). */
  #gap(encoder: Encoder, kind: number): void {
    encoding.writeUint8(encoder, kind);
    encoding.writeVarUint(encoder, this.#length());
  }

  #id(encoder: Encoder, client: number, clock: number): void {
    const own = this.#chance(0.3);
    const of = own ? client : this.#client();
    encoding.writeVarUint(encoder, of);
    const near = own ? clock - 3 + this.#below(5) : this.#below(getState(this.#doc.store, of) + 2);
    encoding.writeVarUint(encoder, Math.max(0, this.#chance(0.03) ? pick(this.#random, ODD) : near));
  }

  #item(encoder: Encoder, client: number, clock: number): void {
    const content = pick(this.#random, CONTENTS);
    const kind = this.#chance(0.01) ? this.#below(32) : content.kind;
    const has = (bit: number, chance: number) => (this.#chance(chance) ? bit : 0);
    const bits = has(ORIGIN, 0.4) | has(RIGHT_ORIGIN, 0.3) | has(PARENT_KEY, 0.5);
    encoding.writeUint8(encoder, kind | bits);
    if (bits & ORIGIN) this.#id(encoder, client, clock);
    if (bits & RIGHT_ORIGIN) this.#id(encoder, client, clock);
    if (!(bits & (ORIGIN | RIGHT_ORIGIN))) {
      const inRoot = this.#chance(0.5);
      encoding.writeVarUint(encoder, inRoot ? 1 : 0);
      if (inRoot) encoding.writeVarString(encoder, pick(this.#random, ROOTS));
      else this.#id(encoder, client, clock);
      if (bits & PARENT_KEY) encoding.writeVarString(encoder, pick(this.#random, KEYS));
    }
    content.write(encoder, this.#random);
  }

  #deletions(encoder: Encoder): void {
    const client = this.#client();
    const runs = this.#below(4);
    for (const value of [client, runs]) encoding.writeVarUint(encoder, value);
    for (let n = 0; n < runs; n++) {
      encoding.writeVarUint(
        encoder,
        this.#chance(0.05) ? pick(this.#random, ODD) : this.#below(this.#clock(client) + 2),
      );
      encoding.writeVarUint(encoder, this.#length());
    }
  }
}

interface Content {
  readonly kind: number;
  readonly write: (encoder: Encoder, random: Random) => void;
}

const few = (random: Random) => (random() < 0.05 ? 0 : 1 + Math.floor(random() * 3));

/** Every kind of content that Yjs 13.6 knows, by its number. */
const CONTENTS: readonly Content[] = [
  { kind: 1, write: (encoder, random) => encoding.writeVarUint(encoder, few(random)) },
  {
    kind: 2,
    write: (encoder, random) => {
      const count = few(random);
      encoding.writeVarUint(encoder, count);
      for (let n = 0; n < count; n++) encoding.writeVarString(encoder, random() < 0.1 ? '{' : '{"a":[1]}');
    },
  },
  { kind: 3, write: (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(1, 2)) },
  { kind: 4, write: (encoder, random) => encoding.writeVarString(encoder, 'a😀b'.slice(0, few(random) * 2)) },
  { kind: 5, write: (encoder) => encoding.writeVarString(encoder, '{"image":1}') },
  {
    kind: 6,
    write: (encoder) => {
      encoding.writeVarString(encoder, 'bold');
      encoding.writeVarString(encoder, 'true');
    },
  },
  {
    kind: 7,
    write: (encoder, random) => {
      const type = Math.floor(random() * 8);
      encoding.writeVarUint(encoder, type);
      if (type === 3 || type === 5) encoding.writeVarString(encoder, 'p');
    },
  },
  {
    kind: 8,
    write: (encoder, random) => {
      const count = few(random);
      encoding.writeVarUint(encoder, count);
      for (let n = 0; n < count; n++)
        encoding.writeAny(encoder, pick(random, [1, 'x', null, undefined, { a: [1] }]));
    },
  },
  {
    kind: 9,
    write: (encoder) => {
      encoding.writeVarString(encoder, 'guid');
      encoding.writeAny(encoder, { gc: 1, gcFilter: 5 });
    },
  },
];
