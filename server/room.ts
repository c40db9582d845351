import { createHash } from 'node:crypto';
import { ROOM_ID_LENGTH, ROOM_PATH } from '../lib/sync/protocol';
import { ALONE, type Bus } from './bus';
import { ByteRates } from './byte-rates';
import type { Limits } from './limits';

/** Someone connected to a room. */
export interface Member {
  /** Hands a text to this member, or drops a member that does not read. */
  deliver(text: string): void;
  /** The address of the client. */
  readonly from: string;
}

/** A room: who is connected, and who of them has subscribed. */
interface Room {
  readonly members: Set<Member>;
  readonly subscribers: Set<Member>;
}

/**
 * The room that an upgrade request's path opens (rules R1 and R2).
 *
 * @returns undefined when the path is not a room's
 */
export function roomOfPath(path: string): string | undefined {
  const auth = ROOM_PATH.exec(path)?.[1];
  if (auth === undefined) return undefined;
  return createHash('sha256').update(Buffer.from(auth, 'hex')).digest('hex').slice(0, ROOM_ID_LENGTH);
}

/** A room's topic on the bus begins so. */
export const ROOM_TOPIC = 'r';

/** All rooms of this process. A room exists while somebody is connected to it. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #bus: Bus;
  readonly #rates: ByteRates;

  /** @param bus to those who are in the same room at other instances */
  constructor(limits: Pick<Limits, 'crossedAtOnce' | 'crossedPerSecond'>, bus: Bus = ALONE) {
    this.#bus = bus;
    this.#rates = new ByteRates(limits.crossedAtOnce, limits.crossedPerSecond, () => performance.now());
  }

  /** Forgets who has sent little lately. */
  sweep(): void {
    this.#rates.forget();
  }

  get count(): number {
    return this.#rooms.size;
  }

  members(id: string): number {
    return this.#rooms.get(id)?.members.size ?? 0;
  }

  join(id: string, member: Member): void {
    const room = this.#rooms.get(id) ?? { members: new Set(), subscribers: new Set() };
    this.#rooms.set(id, room);
    room.members.add(member);
  }

  leave(id: string, member: Member): void {
    const room = this.#rooms.get(id);
    room?.members.delete(member);
    if (room?.members.size === 0) this.#rooms.delete(id);
    if (room?.subscribers.delete(member)) this.#show(id, room);
  }

  subscribe(id: string, member: Member): void {
    const room = this.#rooms.get(id);
    if (!room?.members.has(member)) return;
    room.subscribers.add(member);
    this.#show(id, room);
  }

  unsubscribe(id: string, member: Member): void {
    const room = this.#rooms.get(id);
    if (room?.subscribers.delete(member)) this.#show(id, room);
  }

  /** Hands `text` to every subscriber but its sender (rule R3), wherever they are. */
  publish(id: string, sender: Member, text: string): void {
    for (const member of this.#rooms.get(id)?.subscribers ?? []) {
      if (member !== sender) member.deliver(text);
    }
    if (!this.#bus.reaches(ROOM_TOPIC + id)) return;
    const word = new TextEncoder().encode(text);
    // Beyond its share, and where too much waits, it is lost: browsers announce themselves again.
    if (this.#rates.take([`room ${id}`, `address ${sender.from}`], word.length))
      this.#bus.send(ROOM_TOPIC + id, word);
  }

  /** Hands on what somebody at another instance has published. */
  heard(id: string, word: Uint8Array): void {
    const text = new TextDecoder().decode(word);
    for (const member of this.#rooms.get(id)?.subscribers ?? []) member.deliver(text);
  }

  #show(id: string, { subscribers }: Room): void {
    void this.#bus.here(ROOM_TOPIC + id, { open: subscribers.size, hear: subscribers.size });
  }
}
