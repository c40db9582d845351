import Dexie, { type Table, type Transaction } from 'dexie';
import yDexie from 'y-dexie';
import type { Doc } from 'yjs';
import type { DeviceKeys } from '../crypto/device-keys';
import type { Sealed } from '../crypto/seal';
import { observe } from '../util/observed';
import { report } from '../util/report';
import { gatedWrites } from './disk/gated-writes';
import { DiskGate } from './disk/gate';

/** A notebook on this device. Deleting the row leaves the notebook and takes its document along. */
export interface NotebookRow {
  readonly id: string;
  /** This device's member id in the notebook. */
  readonly me: string;
  /** The epoch secret, sealed under this device's key; null for the example, which never syncs. */
  readonly secret: Sealed | null;
  /** Relay addresses that came with the invitation; empty means the one of the settings. */
  readonly relays: readonly string[];
  /** Copies for the switcher, so that it need not open the document. */
  readonly label: string;
  readonly partner: string;
  readonly createdAt: number;
  /** The partner's id, once there was one: nobody else takes that place. */
  readonly pinned?: string;
  /** What came of removed devices; not there where none was removed (lib/store/epochs.ts). */
  readonly epochs?: EpochsOfRow;
  readonly doc: Doc;
}

/** The epochs of a notebook before this one, and where this device stands. */
export interface EpochsOfRow {
  /** The ids of all devices that were ever removed, as far as this one knows. Nothing is ever taken out. */
  readonly gone: readonly string[];
  /** The epochs that this device has left, oldest first. */
  readonly left: readonly LeftEpoch[];
  /** This device is in the notebook no more; null while it is. */
  readonly out: OutOfNotebook | null;
  /** Where others went by farewells that this device did not follow. */
  readonly rivals: readonly Rival[];
  /**
   * The ids of devices that were gone where this one was, before it was let in anew: the others may not have removed
   * them. A person is told. Not given, none.
   */
  readonly goneBefore?: readonly string[];
}

interface LeftEpoch {
  /** Its name: 16 bytes in hexadecimal (rule E1). */
  readonly mark: string;
  /** Its secret, sealed under this device's key. */
  readonly secret: Sealed;
  /** When it was left, in milliseconds by this computer's clock. */
  readonly at: number;
  /** The farewell by which it was left, for those who have not heard of it. */
  readonly farewell: Uint8Array<ArrayBuffer>;
}

/** Why this device is in a notebook no more. */
export interface OutOfNotebook {
  /**
   * 'removed', by a person; 'left behind', because whoever removed another device did not know of this one;
   * 'undecided', where farewells lead to different places.
   */
  readonly how: 'removed' | 'left behind' | 'undecided';
  /** The member who did it, and when by their clock, in milliseconds; '' and 0 where that is undecided. */
  readonly by: string;
  readonly at: number;
  /** The marks of the epochs to which the others went. Who is let in there anew goes on with this notebook. */
  readonly next: readonly string[];
}

/** A farewell that leads elsewhere than this device went. */
export interface Rival {
  /** The mark of the epoch to which it leads. */
  readonly next: string;
  /** The member whose device made it, and when by their clock, in milliseconds. */
  readonly by: string;
  readonly at: number;
  /** The person has read of it. */
  readonly seen: boolean;
}

/** What this device alone keeps: unsent words, private notes. Never synced. */
interface PrivateRow {
  readonly notebook: string;
  readonly key: string;
  readonly value: string;
}

/** How far something has come: what was seen, when the partner was last here. */
interface CursorRow {
  readonly notebook: string;
  readonly key: string;
  readonly value: unknown;
}

/** What one device of the partner has on its disk, as that device last told us; a restart forgets nothing. */
export interface AcknowledgementRow {
  readonly notebook: string;
  readonly device: string;
  /** Our whole snapshot (state vector and deletions) when this device last held all that we held, or null. */
  readonly snapshot: Uint8Array | null;
  /** When it last held so, in milliseconds; not there where that was not noted. */
  readonly equalAt?: number | undefined;
  /** The device's Yjs state vector, encoded. */
  readonly stateVector: Uint8Array;
  /** When the device told us, in milliseconds. */
  readonly at: number;
  /**
   * What the device lacks of the bodies that the notebook names: records, texts and pictures. Null where it does not
   * say so; not there in what was stored before Bookbag asked.
   */
  readonly lacks?: StoredLacks | null | undefined;
  /** The hashes of those, as a letter of the device named them last; not there where it has lacked nothing since. */
  readonly wants?: readonly string[] | undefined;
}

interface StoredLacks {
  readonly records: number;
  readonly texts: number;
  readonly pictures: number;
}

/** One end of a lobby, in which two people pair (docs/protocol.md, P). It is kept until its invitation expires. */
export interface LobbyRow {
  /** The id of the lobby's room at a relay. */
  readonly id: string;
  readonly side: 'inviting' | 'joining';
  /** The notebook that it leads to; '' at a joiner who is not in. */
  readonly notebook: string;
  /** The invitation's one-time key, sealed under this device's key. */
  readonly key: Sealed;
  /** The keys of this end. No script can read out the private one. */
  readonly privateKey: CryptoKey;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** What the invitation says of the inviter's public key. */
  readonly inviterHash: Uint8Array<ArrayBuffer>;
  readonly relays: readonly string[];
  /** In milliseconds since the epoch. */
  readonly expires: number;
  /** Until when it is kept, where an answer or a letter is on its way by mail; else until it expires. */
  readonly until?: number;
  /** Where this end stands, as lib/sync/pairing has it. */
  readonly state: unknown;
  /** The member as whose further device somebody comes in, at the inviter; not there for a new member. */
  readonly as?: string;
  /** At the joiner: the invitation was for a further computer of somebody who is in the notebook. */
  readonly further?: true;
}

/** The keys by which this device is known in a notebook. No script can read out the private ones. */
interface DeviceKeysRow {
  readonly notebook: string;
  /** The id of this device in that notebook, which follows from the keys. */
  readonly device: string;
  readonly keys: DeviceKeys;
}

interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** PDFs as they came, kept on this machine so that their pages can be looked at. They are never sent to anybody. */
export interface FileRow {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly hash: string;
  readonly name: string;
  /** Where it was found, '' when it was picked from the disk. */
  readonly address: string;
  /** What its landing page said: parse it before use; null when there is none. */
  readonly metadata: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly keptAt: number;
}

const DB_NAME = 'bookbag';

/**
 * The database. Strict durability: what a person made is on the disk when its transaction completes
 * (docs/design.md, "What is kept, and where"). Dexie's own cache is off: it would tell observers of a write before it is on the
 * disk, and costs a keystroke more than the bus (measured). Each version stays here for good, with its
 * upgrade; `db.test.ts` opens old ones.
 */
export class BookbagDb extends Dexie {
  declare readonly notebooks: Table<NotebookRow, string, Omit<NotebookRow, 'doc'>>;
  /** Key: the 32 bytes of the SHA-256; value: the stored bytes themselves. */
  declare readonly bodies: Table<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;
  declare readonly private: Table<PrivateRow, [string, string]>;
  declare readonly cursors: Table<CursorRow, [string, string]>;
  declare readonly acknowledgements: Table<AcknowledgementRow, [string, string]>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly files: Table<FileRow, string>;
  declare readonly lobbies: Table<LobbyRow, string>;
  declare readonly deviceKeys: Table<DeviceKeysRow, [string, string]>;
  /** Where all writes stop once the disk has refused one. */
  readonly gate = new DiskGate();

  constructor(name: string = DB_NAME) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', addons: [yDexie] });
    this.version(1).stores({
      notebooks: 'id, doc: Y.Doc',
      bodies: '',
      private: '[notebook+key]',
      cursors: '[notebook+key]',
      settings: 'key',
    });
    this.version(2).stores({ files: 'hash, [keptAt+size]' });
    this.version(3).stores({ acknowledgements: '[notebook+device]' }).upgrade(acknowledgementsGetDevices);
    this.version(4).stores({ lobbies: 'id' });
    this.version(5).stores({ deviceKeys: '[notebook+device]' });
    this.use(gatedWrites(this.gate));
    const { signal } = new AbortController(); // as long as the database
    observe(this.gate.writing, () => this.#openAgain(), signal);
    this.on('ready', () => this.#hearClosing(), true); // at each opening
  }

  /**
   * After its own answer that a transaction is complete, Chromium writes once more, to tidy up. A full disk refuses that
   * too. Then no transaction fails; the browser only closes the database (measured, docs/adr/0017).
   */
  #hearClosing(): void {
    this.backendDB().addEventListener('close', () => {
      this.gate.refused(new Error('the browser has closed the database'));
    });
  }

  /**
   * The browser closes a database whose disk is full. Dexie opens it again by itself, but not after an opening that
   * failed.
   */
  #openAgain(): void {
    if (this.gate.writing.get() !== 'going' || this.isOpen()) return;
    this.close({ disableAutoOpen: false });
    this.open().catch((error: unknown) => report('database', error));
  }
}

/** The device of an acknowledgement from before version 3: older versions did not keep which device gave it. */
const UNKNOWN_DEVICE = '';

/** Versions 1 and 2 kept one acknowledgement a notebook, among the cursors. */
async function acknowledgementsGetDevices(tx: Transaction): Promise<void> {
  const single = tx.table<CursorRow>('cursors').filter(({ key }) => key === 'acknowledged');
  for (const { notebook, value } of await single.toArray()) {
    const row = { ...(value as object), notebook, device: UNKNOWN_DEVICE };
    await tx.table('acknowledgements').put(row);
  }
  await single.delete();
}

/** Name of the table in which y-dexie keeps a document's updates. */
export const UPDATES_TABLE = '$notebooks.doc_updates';
