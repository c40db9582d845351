import { put } from '../records';
import { pick, seeded } from '../random';
import { newSecret } from '../../../lib/crypto/keys';
import { stateOf } from '../../../lib/sync/digest';
import { Deeds } from './deeds';
import { LifeDevice } from './device';
import type { Meadow } from './direct-way';
import { LifeRelay } from './relay';
import { DRAFT, falselySaid } from './shown';
import { FakeSocket } from './socket';
import type { World } from './world';

const DAY = 24 * 60 * 60 * 1000;

/** Random steps of a play. */
const STEPS = 12;

interface Mail {
  readonly to: LifeDevice;
  readonly letter: Uint8Array<ArrayBuffer>;
}

/** By which way all comes together at the end. */
export type Way = 'direct' | 'relay' | 'mailbox' | 'alone' | 'letters';

/**
 * Three devices of two people, for whom everything goes wrong in an order that a seed gives: browsers, posts, panels
 * and the relay are killed at any moment, networks fail, clocks jump by days, letters come late and twice.
 */
export class Play {
  /** What has happened so far. A seed that fails prints it. */
  readonly log: string[] = [];
  readonly #world: World;
  readonly #meadow: Meadow;
  readonly #relay = new LifeRelay();
  readonly #random: () => number;
  readonly #deeds: Deeds;
  readonly #mail: Mail[] = [];
  #devices: LifeDevice[] = [];
  /** Two who can connect directly at all. */
  #hasDirect = true;

  constructor(seed: number, world: World, meadow: Meadow) {
    [this.#world, this.#meadow, this.#random] = [world, meadow, seeded(seed)];
    this.#deeds = new Deeds(this.#random);
  }

  async begin(): Promise<void> {
    const secret = newSecret();
    const begin = (name: string, me: string, myName: string, seat: 'a' | 'b') =>
      LifeDevice.begin(this.#world, { name, me, myName, seat, secret });
    this.#devices = [
      await begin('a', 'ana', 'Ana', 'a'),
      await begin('b', 'ben', 'Ben', 'b'),
      await begin('c', 'ana', '', 'a'), // Ana's further computer
    ];
    FakeSocket.doors = (url, client) => {
      const device = this.#devices.find(({ relay }) => url.startsWith(relay));
      if (device === undefined || device.isOff) return undefined;
      client.isMute = () => device.isOff;
      return this.#relay.door(client);
    };
    this.#meadow.reaches = (a, b) =>
      this.#hasDirect && this.#devices.every(({ relay, isOff }) => !isOff || (relay !== a && relay !== b));
    this.#relay.carries = this.#random() < 0.5;
    this.#relay.start();
    for (const device of this.#devices) device.startPost();
    await this.#world.passes(1_000);
    const [first] = this.#devices;
    if (first?.writes === undefined) throw new Error('no notebook was opened');
    put(first.writes.open.doc, 'drafts', { id: DRAFT, by: 'ana', at: Date.now(), title: 'Our post' });
    await this.#world.passes(5_000);
  }

  /** Ends all, and forgets what lies on the disks. */
  async end(): Promise<void> {
    this.#relay.kill();
    for (const device of this.#devices) await device.forget();
  }

  async goWrong(): Promise<void> {
    for (let i = 0; i < STEPS; i += 1) {
      await this.#step();
      await this.#truthful();
    }
  }

  /** All runs again, by one way; and all must come to have all. */
  async comeTogether(way: Way): Promise<void> {
    this.#say(`all well, by ${way}`);
    this.#hasDirect = way === 'direct';
    this.#relay.kill();
    this.#relay.carries = way === 'relay';
    await this.#world.passes(100);
    if (way !== 'letters') this.#relay.start();
    for (const device of this.#devices) {
      device.isOff = way === 'letters';
      device.slowness = 0;
      if (way === 'alone') device.killBrowser();
      else device.startPost();
    }
    await this.#world.passes(1_000);
    for (let round = 0; round < 20; round += 1) {
      if (way === 'alone') await this.#inTurn();
      else if (way === 'letters') await this.#letters();
      else await this.#world.passes(20_000);
      await this.#truthful();
      if (round > 0 && this.#isTogether()) break;
    }
    if (way === 'alone') for (const device of this.#devices) device.startPost();
    await this.#world.passes(1_000);
  }

  #say(what: string): void {
    this.log.push(what);
  }

  async #step(): Promise<void> {
    const random = this.#random;
    const device = pick(random, this.#devices);
    const kind = random();
    if (kind < 0.42) await this.#writes(device);
    else if (kind < 0.48) await this.#relayFails();
    else if (kind < 0.64) this.#killsOrStarts(device);
    else if (kind < 0.79) this.#breaksOrMends(device);
    else if (kind < 0.83) this.#jumps(device);
    else await this.#writesOrReads(device);
    const ms = random() < 0.3 ? random() * 200 : random() * 8_000;
    this.#say(`  ${Math.round(ms)} ms`);
    await this.#world.passes(ms);
  }

  #killsOrStarts(device: LifeDevice): void {
    const { post, panel, name } = device;
    const random = this.#random();
    if (random < 0.25) {
      this.#say(panel ? `${name}: panel killed` : `${name}: panel opens`);
      if (panel) device.killPanel();
      else device.openPanel();
    } else if (post === undefined) {
      this.#say(`${name}: post starts`);
      device.startPost();
    } else if (random < 0.55) {
      this.#say(`${name}: post killed`);
      device.killPost();
    } else {
      this.#say(`${name}: browser killed`);
      device.killBrowser();
    }
  }

  async #relayFails(): Promise<void> {
    const relay = this.#relay;
    if (!relay.isUp) {
      this.#say('relay starts');
      return relay.start();
    }
    this.#say('relay killed');
    relay.kill();
    if (this.#random() < 0.6) return;
    await this.#world.passes(100);
    const part = this.#random();
    this.#say(`relay starts with what it had after ${Math.round(part * 100)} % of all`);
    await relay.restore(part);
    relay.start();
  }

  #breaksOrMends(device: LifeDevice): void {
    const random = this.#random();
    if (random < 0.4) {
      const ms = this.#random() < 0.4 ? 0 : Math.round(this.#random() * 3_000);
      this.#say(`${device.name}: each write takes ${ms} ms`);
      device.slowness = ms;
      return;
    }
    if (random < 0.6) {
      this.#hasDirect = !this.#hasDirect;
      this.#say(`direct ways: ${this.#hasDirect}`);
      return;
    }
    device.isOff = !device.isOff;
    this.#say(`${device.name}: ${device.isOff ? 'no network' : 'network again'}`);
  }

  #jumps(device: LifeDevice): void {
    const clock = this.#random() < 0.2 ? this.#relay : device;
    clock.offset = Math.round((this.#random() - 0.5) * 8 * DAY);
    this.#say(
      `${clock === device ? device.name : 'relay'}: clock wrong by ${(clock.offset / DAY).toFixed(1)} days`,
    );
  }

  /** Somebody writes a few things; sometimes what runs is killed in the middle. */
  async #writes(device: LifeDevice): Promise<void> {
    if (device.writes === undefined) device.startPost();
    await this.#world.passes(300);
    for (let edits = 1 + Math.floor(this.#random() * 4); edits > 0; edits -= 1) {
      const what = this.#world.by(device, () => this.#deeds.do(device));
      this.#say(`${device.name}${device.panel ? "'s panel" : ''}: ${what}`);
      if (this.#random() < 0.5) await this.#world.passes(this.#random() * 400);
    }
    if (this.#random() < 0.3) {
      await this.#world.turns(Math.floor(this.#random() * 12)); // somewhere between two writes
      this.#say(`${device.name}: browser killed at once`);
      device.killBrowser();
    }
  }

  /** Somebody saves a letter, or opens one that came long ago, perhaps for the second time. */
  async #writesOrReads(device: LifeDevice): Promise<void> {
    const isReading = this.#mail.length > 0 && this.#random() < 0.5;
    if (isReading) await this.#read(pick(this.#random, this.#mail));
    else
      await this.#save(
        device,
        pick(
          this.#random,
          this.#devices.filter((one) => one !== device),
        ),
      );
  }

  async #save(device: LifeDevice, to: LifeDevice): Promise<void> {
    const host = device.post?.hosted;
    if (!host?.letters) return;
    this.#say(`${device.name}: saves a letter for ${to.name}`);
    const { letters } = host;
    const saved = this.#world
      .by(device, async () => {
        await host.words?.whenSigned();
        return letters.write(host.toCarry(), '');
      })
      .then(({ bytes }) => device.post?.hosted === host && this.#mail.push({ to, letter: bytes }));
    this.#deeds.pending.push(saved.catch(() => undefined)); // it was killed meanwhile
    await this.#world.settled();
  }

  async #read({ to, letter }: Mail): Promise<void> {
    const letters = to.post?.hosted?.letters;
    if (!letters) return;
    this.#say(`${to.name}: opens a letter`);
    const read = this.#world.by(to, () => letters.read(letter.slice()));
    this.#deeds.pending.push(read.catch(() => undefined)); // it was killed meanwhile
    await this.#world.settled();
  }

  /** Each is there for a while, and never two. */
  async #inTurn(): Promise<void> {
    for (const device of this.#devices) {
      device.startPost();
      await this.#world.passes(8_000);
      device.killBrowser();
    }
  }

  /** Each saves a letter for each other one, who opens it. */
  async #letters(): Promise<void> {
    for (const from of this.#devices)
      for (const to of this.#devices.filter((one) => one !== from)) {
        this.#mail.length = 0;
        await this.#save(from, to);
        await this.#world.passes(500);
        for (const mail of [...this.#mail]) await this.#read(mail);
        await this.#world.passes(500);
      }
  }

  /** All hold the same, with all that was told, and those that run know it. */
  #isTogether(): boolean {
    const disks = this.#devices.map(({ disk }) => disk);
    const { bodies } = this.#deeds;
    const isSame = new Set(disks.map(({ doc }) => stateOf(doc).digest)).size === 1;
    const statuses = this.#devices.flatMap(({ post }) => post?.hosted?.status.get() ?? []);
    const isKnown = statuses.every(({ waiting, toGo }) => waiting + toGo.texts === 0);
    return isSame && isKnown && disks.every((disk) => bodies.every((hash) => disk.bodies.has(hash)));
  }

  /** @throws Error where a header says that the partner has everything, and the partner has not */
  async #truthful(): Promise<void> {
    await this.#world.passes(700); // until the header says what is so
    const said = falselySaid(this.#devices, this.#world.now);
    if (Object.keys(said).length > 0) throw new Error(`said to be at the partner: ${JSON.stringify(said)}`);
  }

  /** How it has ended: for a test to compare. */
  async outcome() {
    await Promise.all(this.#deeds.pending);
    const disks = this.#devices.map(({ disk }) => disk);
    return {
      told: this.#deeds.told,
      states: new Set(disks.map(({ doc }) => stateOf(doc).digest)).size,
      lost: disks.map((disk) => this.#deeds.lostIn(disk)),
      waiting: this.#devices.map(({ post }) => {
        const status = post?.hosted?.status.get();
        return status && [status.waiting, status.toGo.texts];
      }),
    };
  }
}
