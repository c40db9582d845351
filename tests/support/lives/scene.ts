import { vi } from 'vitest';
import type { Doc } from 'yjs';
import type { FileOpened } from '../../../lib/messages/letters';
import type { Work } from '../../../lib/messages/work';
import { restoreBackup } from '../../../lib/post/backup/restore-backup';
import { writeBackup } from '../../../lib/post/backup/write-backup';
import { openLetter } from '../../../lib/post/letters/letters-here';
import { Lobbies } from '../../../lib/post/pairing/lobbies';
import { toBase64 } from '../../../lib/util/bytes';
import { cheapStretch } from '../cheap-stretch';
import { mailboxKeys, newSecret } from '../../../lib/crypto/keys';
import { BoxLine } from '../../../lib/sync/mailbox/box-line';
import { TIMING } from '../../../lib/sync/mailbox/timing';
import { letBackIn } from '../../../lib/post/epoch/let-back-in';
import { removeDevice } from '../../../lib/post/epoch/remove-device';
import { epochsOf } from '../../../lib/store/epochs';
import type { BookbagDb } from '../../../lib/store/db';
import { notebookSecret } from '../../../lib/store/notebooks';
import { listOf, put } from '../records';
import { LifeDevice } from './device';
import { Meadow } from './direct-way';
import { LifeRelay } from './relay';
import { FakeSocket } from './socket';
import { World } from './world';

const PASSPHRASE = 'six words that nobody else has';
const WORK: Work = { signal: new AbortController().signal, told: () => undefined };

/**
 * Two people whose devices go through something together: Ana with `a` and `c`, Ben with `b`, and whoever comes. Each
 * has the real post over a real store, with a real mailbox between them.
 */
export class Scene {
  readonly relay = new LifeRelay();
  /** The notebook's first secret. */
  readonly secret = newSecret();
  readonly world: World;
  readonly devices = new Map<string, LifeDevice>();

  constructor(world: World, meadow: Meadow) {
    this.world = world;
    meadow.reaches = (a, b) =>
      [...this.devices.values()].every(({ relay, isOff }) => !isOff || (relay !== a && relay !== b));
    FakeSocket.doors = (url, client) => {
      const device = [...this.devices.values()].find(({ relay }) => url.startsWith(`${relay}/`));
      if (device === undefined || device.isOff) return undefined;
      client.isMute = () => device.isOff;
      return url.endsWith('/box') && device.hasBox ? this.relay.door(client) : undefined;
    };
    this.relay.start();
  }

  /** A device comes in, with a secret that somebody gave it, and its post starts. */
  async comes(name: string, me: string, myName: string, secret = this.secret): Promise<LifeDevice> {
    const seat = me === 'ana' ? 'a' : 'b';
    const device = await LifeDevice.begin(this.world, { name, me, myName, seat, secret });
    this.devices.set(name, device);
    device.startPost();
    await this.world.passes(1_000);
    idOf(device); // known from now on, also while it is off
    return device;
  }

  /** Ana with two devices and Ben with one, who all know of each other. */
  async begin(): Promise<{ a: LifeDevice; b: LifeDevice; c: LifeDevice }> {
    const a = await this.comes('a', 'ana', 'Ana');
    const b = await this.comes('b', 'ben', 'Ben');
    const c = await this.comes('c', 'ana', '');
    await this.world.passes(20_000);
    return { a, b, c };
  }

  async end(): Promise<void> {
    this.relay.kill();
    for (const device of this.devices.values()) await device.forget();
  }

  /** Something is written on a device whose post runs. */
  writes(device: LifeDevice, text: string): void {
    const { doc } = hosted(device).open;
    this.world.by(device, () =>
      put(doc, 'notes', { id: `note-${text.replaceAll(' ', '-')}`, by: device.me, at: this.world.now, text }),
    );
  }

  /** As `writes`, unless it is there. */
  writesOnce(device: LifeDevice, text: string): void {
    if (!notesIn(hosted(device).open.doc).includes(text)) this.writes(device, text);
  }

  /** What somebody asks of a relay: time goes on until the answer is there. */
  async waits<T>(asked: Promise<T>): Promise<T> {
    await this.world.passes(500);
    return asked;
  }

  /** The secret of the epoch in which a device is. */
  async secretOf({ post, notebook }: LifeDevice): Promise<Uint8Array<ArrayBuffer>> {
    const row = await post?.db.notebooks.get(notebook);
    const secret = post && row && (await this.waits(notebookSecret(post.db, row)));
    if (secret === undefined) throw new Error('no secret');
    return secret;
  }

  /** A person lets a device in anew: it has the secret. */
  async isLetIn(
    { post }: LifeDevice,
    secret: Uint8Array<ArrayBuffer>,
    member: string,
  ): Promise<string | undefined> {
    if (post === undefined) throw new Error('not running');
    const notebook = await this.waits(letBackIn(post.db, secret, member));
    if (notebook !== undefined) post.hosts.restart(notebook);
    return notebook;
  }

  /** Somebody who has the first secret takes out what lies in its box. */
  async emptiesFirstBox({ name }: LifeDevice): Promise<void> {
    const { auth } = await mailboxKeys(this.secret.slice());
    const end = new AbortController();
    const relay = `ws://by-${name}`;
    const before = FakeSocket.doors;
    FakeSocket.doors = (url, client) =>
      url.startsWith(relay) ? this.relay.door(client) : before(url, client);
    const box = new BoxLine({ relay, auth, timing: TIMING, chance: () => 0 }, end.signal);
    await this.world.passes(1_000);
    const entries = await this.waits(box.list());
    for (const entry of typeof entries === 'string' ? [] : entries) await this.waits(box.remove(entry));
    end.abort();
    FakeSocket.doors = before;
  }

  /** A device opens a letter, as its person does. */
  async opens(device: LifeDevice, letter: Uint8Array<ArrayBuffer>): Promise<FileOpened> {
    const { post } = device;
    if (post === undefined) throw new Error('not running');
    const none = (): Promise<never> => Promise.reject(new Error('nobody pairs'));
    const about = { db: post.db, now: Date.now };
    const lobbies = new Lobbies({ ...about, nameIn: none, secretOf: none, enter: none }, post.end.signal);
    const opened = this.world.by(device, () =>
      openLetter({ ...about, hosts: post.hosts, lobbies, stretched: cheapStretch }, toBase64(letter)),
    );
    await this.world.passes(3_000);
    return opened;
  }

  /** A person saves a backup of the notebook. */
  async backsUp(device: LifeDevice): Promise<Blob> {
    const { post } = device;
    if (post === undefined) throw new Error('not running');
    const wish = { passphrase: PASSPHRASE, privately: false };
    const made = await this.waits(
      this.world.by(device, () => writeBackup(post.db, hosted(device), wish, cheapStretch, WORK)),
    );
    if (!made.ok) throw new Error(`no backup: ${made.reason}`);
    return made.value;
  }

  /** A new computer, on which a person restores a backup; its post runs. */
  async restores(name: string, me: string, backup: Blob): Promise<LifeDevice> {
    const device = await LifeDevice.empty(this.world, name, me);
    this.devices.set(name, device);
    device.startPost();
    await this.world.passes(100);
    const { post } = device;
    if (post === undefined) throw new Error('not running');
    const parts = { db: post.db, hosts: post.hosts, stretched: cheapStretch, work: WORK };
    const restored = await this.waits(
      this.world.by(device, () => restoreBackup(parts, backup, { passphrase: PASSPHRASE, another: null })),
    );
    if (!restored.ok) throw new Error(`not restored: ${restored.reason}`);
    device.notebook = restored.value.notebook;
    await this.world.passes(1_000);
    return device;
  }

  /** As `removes`, and the browser is killed after so many turns of the event loop. */
  async removesAndIsKilled(device: LifeDevice, gone: LifeDevice, turns: number): Promise<void> {
    const removed = this.#remove(device, gone);
    removed.catch(() => undefined);
    await this.world.turns(turns);
    device.killBrowser();
    await this.world.passes(100);
  }

  /** One device removes another one, as its person sees the list. */
  async removes(device: LifeDevice, gone: LifeDevice): Promise<void> {
    const removed = await this.waits(this.#remove(device, gone));
    if (!removed.ok) throw new Error(`not removed: ${removed.reason}`);
  }

  #remove(device: LifeDevice, gone: LifeDevice): ReturnType<typeof removeDevice> {
    const { post } = device;
    if (post === undefined) throw new Error('not running');
    const { devices } = hosted(device).roster ?? {};
    const target = idOf(gone);
    const stay = (devices?.get() ?? []).map(({ id }) => id).filter((id) => id !== target);
    return this.world.by(device, () =>
      removeDevice(
        { db: post.db, hosts: post.hosts, now: Date.now },
        { notebook: device.notebook, device: target, stay },
      ),
    );
  }
}

/** The notebook as the post of a device has it now. */
export function hosted({ post }: LifeDevice) {
  if (post?.hosted === undefined) throw new Error('no notebook is open');
  return post.hosted;
}

const ids = new WeakMap<LifeDevice, string>();

/** The id of a device in the notebook, also when it is not running any more. */
export function idOf(device: LifeDevice): string {
  const id = device.post?.hosted?.roster?.own.id ?? ids.get(device) ?? '';
  ids.set(device, id);
  return id;
}

/** The words of the notes on a device's disk. */
export const notesOn = (device: LifeDevice): string[] => notesIn(device.disk.doc);

export const notesIn = (doc: Doc): string[] =>
  listOf(doc, 'notes')
    .get()
    .map(({ text }) => text)
    .toSorted();

/** What a device's row keeps of epochs. */
export async function epochsAt(device: LifeDevice) {
  const db: BookbagDb | undefined = device.post?.db;
  const row = await db?.notebooks.get(device.notebook);
  return row && epochsOf(row);
}

/**
 * A scene for one test, whose direct ways meet in a meadow of its own.
 *
 * @param place where the test's own direct way finds that meadow
 */
export function newScene(place: { meadow: unknown }) {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const [meadow, world] = [new Meadow(), new World()];
  place.meadow = meadow;
  world.begin();
  return { scene: new Scene(world, meadow), meadow, world };
}

export async function endScene(scene: Scene): Promise<void> {
  await scene.end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
}
