import { applyUpdateV2, Doc } from 'yjs';
import { beginNotebook } from '../../../lib/post/hosting/begin-notebook';
import type { HostedNotebook } from '../../../lib/post/hosting/host-notebook';
import { createHosts, type Hosts } from '../../../lib/post/hosting/hosts';
import { BookbagDb, UPDATES_TABLE } from '../../../lib/store/db';
import { openNotebook, type OpenNotebook } from '../../../lib/store/open-notebook';
import { randomId } from '../../../lib/util/random-id';
import { toHex } from '../../../lib/util/bytes';
import { localBus } from '../../../lib/sync/local-bus';
import { type Clock, lyingIn, type World } from './world';

/** Whose device it is, and what it knows from the start. */
export interface About {
  readonly name: string;
  readonly me: string;
  /** '' for a further device of somebody. */
  readonly myName: string;
  readonly seat: 'a' | 'b';
  readonly secret: Uint8Array<ArrayBuffer>;
}

/** A context of the browser: the post, or a panel. */
interface Life {
  readonly db: BookbagDb;
  readonly end: AbortController;
}

interface Post extends Life {
  readonly hosts: Hosts;
  /** Once the notebook is open. */
  hosted: HostedNotebook | undefined;
}

interface Panel extends Life {
  open: OpenNotebook | undefined;
}

/** What lies on a disk. */
export interface Disk {
  readonly doc: Doc;
  /** Hashes. */
  readonly bodies: ReadonlySet<string>;
}

/** A browser of the play, with the real post over a real store, and a panel that writes by itself. */
export class LifeDevice implements Clock {
  offset = 0;
  /** No network. */
  isOff = false;
  /** It reaches the relay's mailbox. */
  hasBox = true;
  /** When the post's document was another one last, by the world's time. */
  changed = 0;
  post: Post | undefined;
  panel: Panel | undefined;
  readonly name: string;
  readonly me: string;
  /** Of the notebook on this device. */
  notebook: string;
  readonly #world: World;
  readonly #disk: string;
  readonly #killed: BookbagDb[] = [];
  /** Looks at the disk from outside. */
  readonly #reader: BookbagDb;

  private constructor(world: World, { name, me }: Pick<About, 'name' | 'me'>) {
    [this.#world, this.name, this.me] = [world, name, me];
    this.notebook = `n-${name}`;
    this.#disk = `life-${name}-${randomId()}`;
    this.#reader = new BookbagDb(this.#disk);
  }

  /** A device that has just come into the notebook. */
  static async begin(world: World, about: About): Promise<LifeDevice> {
    const { name, me, myName, seat, secret } = about;
    const device = await LifeDevice.empty(world, name, me);
    const db = new BookbagDb(device.#disk);
    const relays = [device.relay];
    await beginNotebook(db, { id: `n-${name}`, me, myName, name: '', seat, secret: secret.slice(), relays });
    db.close();
    return device;
  }

  /** A device on which there is no notebook yet. */
  static async empty(world: World, name: string, me: string): Promise<LifeDevice> {
    const device = new LifeDevice(world, { name, me });
    await device.#reader.open();
    return device;
  }

  /** The address by which this device, and no other, knows the relay. */
  get relay(): string {
    return `ws://${this.name}`;
  }

  /** @param ms so long each write waits from now on */
  set slowness(ms: number) {
    this.#world.slowness.set(this.#disk, ms);
  }

  startPost(): void {
    if (this.post !== undefined) return;
    this.#world.by(this, () => {
      const [db, end] = [new BookbagDb(this.#disk), new AbortController()];
      const onOpen = (hosted: HostedNotebook): void => {
        post.hosted = hosted;
        hosted.open.doc.on('update', () => (this.changed = this.#world.now));
      };
      const post: Post = { db, end, hosts: createHosts(db, onOpen, end.signal), hosted: undefined };
      this.post = post;
    });
  }

  openPanel(): void {
    if (this.panel !== undefined) return;
    this.#world.by(this, () => {
      const panel: Panel = { db: new BookbagDb(this.#disk), end: new AbortController(), open: undefined };
      this.panel = panel;
      this.#open(panel).catch(() => undefined); // it was killed meanwhile
    });
  }

  async #open(panel: Panel): Promise<void> {
    const open = await openNotebook(panel.db, this.notebook, panel.end.signal);
    localBus({ ...open, name: this.notebook }, panel.end.signal);
    panel.open = open;
  }

  killPost(): void {
    this.#kill(this.post);
    this.post = undefined;
  }

  killPanel(): void {
    this.#kill(this.panel);
    this.panel = undefined;
  }

  killBrowser(): void {
    this.killPanel();
    this.killPost();
  }

  /** What writes here now: the panel, where one is open, else the post. */
  get writes(): { readonly open: OpenNotebook; readonly isAlive: () => boolean } | undefined {
    const { panel, post } = this;
    if (panel?.open) return { open: panel.open, isAlive: () => this.panel === panel };
    if (post?.hosted) return { open: post.hosted.open, isAlive: () => this.post === post };
    return undefined;
  }

  /** What is on the disk. */
  get disk(): Disk {
    const doc = new Doc();
    for (const { value } of lyingIn(this.#reader.backendDB(), UPDATES_TABLE)) {
      const { k: notebook, u: update } = value as { k: string; u: Uint8Array };
      if (notebook === this.notebook) applyUpdateV2(doc, update);
    }
    const bodies = lyingIn(this.#reader.backendDB(), 'bodies').map(({ key }) =>
      toHex(new Uint8Array(key as ArrayBuffer)),
    );
    return { doc, bodies: new Set(bodies) };
  }

  /** Ends all, and empties the disk. */
  async forget(): Promise<void> {
    this.killBrowser();
    this.slowness = 0;
    await this.#world.passes(5_000); // what waits for the disk is dropped
    for (const db of [...this.#killed, this.#reader]) db.close();
    await new BookbagDb(this.#disk).delete();
  }

  /**
   * Ends a context at once. What waits for the disk never comes there, and nobody hears of it any more. What is being
   * written comes there: so a browser may be killed behind a write and before the answer.
   */
  #kill(life: Life | undefined): void {
    if (life === undefined) return;
    this.#killed.push(life.db);
    if (life.db.isOpen()) this.#world.dead.add(life.db.backendDB());
    life.end.abort();
  }
}
