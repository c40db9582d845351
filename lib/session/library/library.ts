import type { JoinFailure, Joined } from '../../messages/to-post';
import type { ExampleTexts } from '../../model/example-texts';
import type { KeyChoices } from '../../model/key-choices';
import type { Joining } from '../../model/pairing';
import type { TextChoices } from '../../model/text-choices';
import type { NotebookStatus } from '../../model/notebook-status';
import type { TypedTurn } from '../../model/typed-turn';
import type { Observed } from '../../util/observed';
import type { Result } from '../../util/result';
import type { Backups } from './backups';
import type { NotebookEntry, NotebooksHere } from './notebooks-here';
import type { Session } from '../session';
import type { Shell } from '../shell/shell';
import type { FileTold } from '../travel/letters';

export type { NotebookEntry };
export type { JoinFailure };

/** All notebooks on this device, and how one begins. */
export interface Library extends Omit<NotebooksHere, 'leaving' | 'stays'> {
  /** How each of them stands, by its id, as far as the post has told. */
  readonly statuses: Observed<Readonly<Record<string, NotebookStatus>>>;
  /** The id of the notebook last used, '' when none. */
  readonly current: Observed<string>;
  /** The name typed at first run, kept for the next notebook. */
  readonly myName: Observed<string>;
  readonly shell: Shell;
  /** What the browser says of keeping our data; 'temporary' is shown at first run. */
  readonly storage: Observed<'unknown' | 'kept' | 'temporary'>;
  /** The disk is nearly full. */
  readonly lowRoom: Observed<boolean>;

  setMyName(name: string): Promise<void>;
  startNotebook(name: string): Promise<Result<string, 'disk-full' | 'failed'>>;
  /** Asks to come in by an invitation. What comes of it stands in `joining`. */
  joinNotebook(invitation: string): Promise<Joined>;
  /** How far this person has come who joins a notebook; null for nobody. */
  readonly joining: Observed<Joining | null>;
  /** Waits no more, or has seen what came of it. */
  stopJoining(): Promise<null>;
  /** Saves their answer under that name, as a file to send where nobody answers. It takes seconds the first time. */
  saveAnswer(name: string): Promise<Result<null, 'disk-full' | 'failed'>>;
  /** Takes in a letter, which may let this person in. */
  openLetter(file: File): Promise<FileTold>;
  /** The person has come into a notebook that they joined: it becomes the one in use. */
  enter(notebook: string): void;
  /** Makes the example notebook with texts of our own. */
  startExample(texts: ExampleTexts): Promise<Result<string, 'disk-full' | 'failed'>>;
  /** Takes the example away with all that is in it. Rejects for any other notebook, and when the disk refuses. */
  removeExample(id: string): Promise<void>;
  /** Makes a copy of a notebook to work on in, where only a newer app may write in the first. */
  copyNotebook(id: string, name: string): Promise<Result<string, 'disk-full' | 'failed'>>;
  /** Backups of notebooks, and leaving one. */
  readonly backups: Backups;
  /** Makes a notebook the one in use. */
  choose(id: string): void;
  /** Opens a notebook; the session ends when the signal aborts. */
  open(id: string, signal: AbortSignal): Promise<Session>;
  /** The reader's own library proxy (lib/model/library-proxy.ts), '' without. */
  readonly libraryProxy: Observed<string>;
  /** Fails when the text is neither a login prefix nor a pattern of hosts. */
  setLibraryProxy(typed: string): Promise<Result<null, 'no-proxy'>>;
  /** The keys that the person chose on this device. */
  readonly keys: Observed<KeyChoices>;
  setKeys(choices: KeyChoices): Promise<void>;
  /** What the person marks and writes on this device now, only they see. */
  readonly onlyMe: Observed<boolean>;
  /** Holds at once, so that nothing said after it is shared. Remembered on this device. */
  setOnlyMe(on: boolean): void;
  /** How the person wants texts to look on this device. */
  readonly textChoices: Observed<TextChoices>;
  setTextChoices(choices: TextChoices): Promise<void>;
  readonly relayAddress: Observed<string>;
  /** '' sets the built-in one again. Fails when the text is no ws:// or wss:// address. */
  setRelayAddress(address: string): Promise<Result<null, 'not-an-address'>>;
  /** Addresses of the person's own STUN servers. */
  readonly stunServers: Observed<readonly string[]>;
  /** '' for none. Fails for what names no server, and for more than two. */
  setStunServers(typed: string): Promise<Result<null, 'not-an-address' | 'too-many'>>;
  /** The person's own TURN server; null for none. Its password stays sealed. */
  readonly turnServer: Observed<Pick<TypedTurn, 'address' | 'username'> | null>;
  /** Null takes it away. Fails for what names no server, without name or password, and for more than 256 signs. */
  setTurnServer(typed: TypedTurn | null): Promise<Result<null, 'not-an-address' | 'incomplete' | 'too-long'>>;
  /** No partner learns an address of this computer. */
  readonly hideAddresses: Observed<boolean>;
  setHideAddresses(on: boolean): Promise<null>;
}
