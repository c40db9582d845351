import type { Alongside } from '../model/in-my-name';
import type { Invitation } from '../model/invitation';
import type { PieceToPutBack, PutBackFailure, TextReplaced } from '../model/put-back';
import type { NotebookStatus } from '../model/notebook-status';
import type { Unseen } from '../notebook/news';
import type { RemovedNow } from '../notebook/removals';
import type { Observed } from '../util/observed';
import type { Result } from '../util/result';
import type { Acts } from './acts';
import type { Answers } from './answers';
import type { Bodies } from './bodies';
import type { Devices } from './travel/devices';
import type { Carets } from './drafts/carets';
import type { DraftVerbs } from './drafts/draft-verbs';
import type { Files } from './files';
import type { HeldBack } from './held-back';
import type { MeetingVerbs } from './plan/meetings';
import type { CellsHere } from './plan/cells';
import type { TableVerbs } from './plan/tables';
import type { MissedPictures } from './missed-pictures';
import type { Names } from './names';
import type { OnPages } from './on-page';
import type { OnlyMine } from './only-mine';
import type { LobbyHere } from './travel/pairing';
import type { Letters } from './travel/letters';
import type { Presence } from './presence';
import type { PromptVerbs } from './prompts';
import type { QuestionVerbs } from './plan/questions';
import type { SurveyVerbs } from './plan/surveys';
import type { ReadingVerbs } from './reading-verbs';
import type { Records } from './records';
import type { WordSearch } from './search/word-search';
import type { Seen } from './seen';
import type { Shell } from './shell/shell';
import type { Trouble } from './trouble';
import type { Unsent } from './unsent';
import type { InName } from './words/in-name';
import type { Year } from './year/year';

/**
 * One open notebook, as the interface sees it: values to observe, verbs that write. A verb answers at once whether
 * it wrote; what it did shows itself by observation.
 */
export interface Session {
  readonly id: string;
  /** This device's member. */
  readonly me: string;
  readonly name: Observed<string>;
  /** False where only a newer app may write, and where the pair has closed the notebook: forms are closed then, and say so. */
  readonly canWrite: Observed<boolean>;
  /** The pair's end of the year. */
  readonly year: Year;
  readonly status: Observed<NotebookStatus>;
  readonly trouble: Observed<Trouble>;
  /** The person has seen that a part of the notebook was damaged: it is not told again. */
  seenDamage(): void;
  /** What the partner made and this person has not looked at. */
  readonly unseen: Observed<readonly Unseen[]>;
  /** What the partner removed last while this page stands; null before. */
  readonly removals: Observed<RemovedNow | null>;
  /** What both see, and what only this member sees, which says so. */
  readonly records: Records;
  readonly search: WordSearch;
  readonly onlyMine: OnlyMine;
  /** What the partner made beyond what Bookbag shows. */
  readonly heldBack: HeldBack;
  /** What this person did on this screen, to be taken back step by step. */
  readonly acts: Acts;
  readonly readings: ReadingVerbs;
  /** This person's answers to prompts, sealed or shared. */
  readonly answers: Answers;
  /** What the two ask each other before they meet. */
  readonly questions: QuestionVerbs;
  /** What the two answer in surveys. */
  readonly surveys: SurveyVerbs;
  /** The set of prompts of this notebook. */
  readonly prompts: PromptVerbs;
  readonly drafts: DraftVerbs;
  readonly meetings: MeetingVerbs;
  readonly tables: TableVerbs;
  readonly names: Names;
  readonly seen: Seen;
  readonly unsent: Unsent;
  readonly presence: Presence;
  readonly carets: Carets;
  /** The cell of a table in which each of the two is. */
  readonly cells: CellsHere;
  readonly bodies: Bodies;
  readonly missed: MissedPictures;
  readonly files: Files;
  /** The way by files that the two send each other. */
  readonly letters: Letters;
  readonly shell: Shell;
  /** What the pages of its readings show of it, and the ways there and back. */
  readonly onPages: OnPages;

  /** Puts a piece that was left out of a text back into it. Answers once it is written, or why it is not. */
  putBack(piece: Omit<PieceToPutBack, 'notebook'>): Promise<Result<TextReplaced, PutBackFailure>>;
  /** The devices on which the two have this notebook. */
  readonly devices: Devices;
  /** Who asks to come in. */
  readonly lobby: LobbyHere;
  /**
   * An invitation to this notebook: the one that holds already, or a fresh one.
   *
   * @param as the member as whose further computer somebody comes in; not given, the partner comes
   */
  invite(as?: string): Promise<Invitation>;
  /** Where its members meet: addresses of relays, none for the example. */
  relays(): Promise<readonly string[]>;
  /** Looks for the partner anew at once, where a person does not want to wait for the next try. */
  meetAnew(): Promise<null>;
  /** What stands in this person's name, and none of their devices has confirmed. Rejects where its code cannot be read. */
  inName(signal: AbortSignal): Promise<InName>;
  /**
   * The person says that a record in their name is their own, where nobody has signed that, or their words in texts.
   * Answers whether it was in doubt; or what they are to be shown before it is signed, where that is more than `shown`.
   */
  confirmWords(kind: string, id: string, shown: Alongside | null): Promise<boolean | Alongside>;
}
