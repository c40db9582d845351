import type { ClipHow } from '../model/clip-how';
import type { ClipRemark } from '../model/clip-remark';
import type { Doubt } from '../model/doubt';
import type { ListedArticle } from '../model/listed-article';
import type { FieldsReplaced, TextReplaced } from '../model/put-back';
import type { TextChanges } from '../model/text-changes';
import type { Result } from '../util/result';

/** Why a page could not be clipped; each has its sentence and next step in the interface. */
export type ClipFailure =
  | 'no-article'
  | 'no-selection'
  | 'browser-page'
  | 'not-granted'
  | 'page-changed'
  | 'not-reached'
  | 'login'
  | 'not-readable'
  | 'too-long'
  | 'too-large'
  | 'no-notebook'
  /** Only a newer app may write in the notebook. */
  | 'too-new'
  /** The pair has closed the notebook. */
  | 'closed'
  | 'out'
  | 'disk-full'
  | 'failed'
  | PdfFailure;

/** Why a PDF did not become a reading; 'password' is asked for instead. */
type PdfFailure = 'not-a-pdf' | 'broken-pdf' | 'too-many-pages' | 'no-text' | 'wrong-password' | 'cancelled';

/** How a person wants a page clipped. */
export interface ClipWish {
  /** Not given: what is selected, else the article. */
  readonly how?: ClipHow;
  /** The person has seen it: a doubtful text is not asked about again. */
  readonly sure?: boolean;
  /** A reading that is to get this text in place of its own. */
  readonly update?: string;
  /** The person has said that it is none of the readings of which nobody can be sure. */
  readonly another?: boolean;
  /** Of an article on several pages: all of them, or the one in front of the person. Not given: the person is asked. */
  readonly pages?: 'all' | 'one';
  /** The address that the person has seen; a page that is another by now is not clipped. */
  readonly seen?: string;
  /** Set by the post: the notebook in use when it was begun, though the person may go to another one meanwhile. */
  readonly notebook?: string;
  /** Its name, for who wants to cancel it and shows its progress until pages are read; else the post gives one. */
  readonly clip?: string;
}

export interface PdfWish extends ClipWish {
  readonly password?: string;
  /** Its text in the order that a person has made; with `update` the file is not read again. */
  readonly html?: string;
}

/** What is clipped: a tab as it stands, or an address beside it. */
export type ClipTarget = { readonly tab: number; readonly url?: string };

export type ClipOutcome = Result<ClippedReading | ClipDecision, ClipFailure>;

export interface ClippedReading {
  readonly notebook: string;
  readonly reading: string;
  /** True when the notebook had this article already and nothing was added. */
  readonly already: boolean;
  /** This clip added the reading; else it gave one that was there a text. */
  readonly made?: true;
  /** It was there already, and its page has another text by now. */
  readonly changed?: boolean;
  readonly remark?: ClipRemark;
  /** Numbers of the pages of the article that could not be read, and how many pages it has. */
  readonly missing?: { readonly pages: readonly number[]; readonly total: number };
  /** What was clipped of an article on several pages: an update takes as much. */
  readonly pages?: ClipWish['pages'];
  /** What its page's text changes of ours. */
  readonly changes?: TextChanges;
  /** The text that a new one took the place of, both by their hashes: the way back. */
  readonly replaced?: TextReplaced;
  /** What it wrote over in a reading that had no text: the way back. */
  readonly wroteOver?: FieldsReplaced;
}

/** How a clip is made again once the person has decided: of a page, at the address where it was seen, or of a file. */
export type ClipAgain =
  | { readonly target: ClipTarget; readonly url: string; readonly pages?: ClipWish['pages'] }
  | { readonly file: string };

/** Something that a person must decide before there is a reading. Nothing is stored meanwhile. */
export type ClipDecision =
  | {
      readonly ask: 'doubtful';
      readonly doubt: Exclude<Doubt, ''>;
      readonly title: string;
      /** The text as found: hostile until sanitised. */
      readonly html: string;
      /** The page's address, to be sure later that it is still the same. */
      readonly url: string;
      readonly target: ClipTarget;
    }
  | { readonly ask: 'choose'; readonly articles: readonly ListedArticle[]; readonly tab: number }
  | { readonly ask: 'site'; readonly url: string; readonly tab: number }
  | { readonly ask: 'password'; readonly file: string; readonly name: string; readonly wrong: boolean }
  /** A link that came to nothing: what still works is keeping it, under its own address. */
  | { readonly ask: 'link'; readonly url: string; readonly reason: ClipFailure }
  /** An article that goes on over several pages. */
  | {
      readonly ask: 'pages';
      readonly count: number;
      readonly url: string;
      readonly target: ClipTarget;
      /** What was wished so far, to go on with. */
      readonly wish: Omit<ClipWish, 'clip' | 'notebook' | 'pages'>;
    }
  /** It claims to be one of our readings, and says so little of it that nobody can be sure. */
  | {
      readonly ask: 'another';
      readonly reading: string;
      /** What the page calls itself. */
      readonly title: string;
      readonly how: ClipHow;
      readonly again: ClipAgain;
      /** What it would change of that reading; null where that cannot be told. */
      readonly changes: TextChanges | null;
    }
  /** A PDF whose paragraphs may stand in the wrong order. */
  | { readonly ask: 'order'; readonly file: string; readonly title: string; readonly html: string };

export const isDecision = (value: ClippedReading | ClipDecision): value is ClipDecision => 'ask' in value;

/** How far a clip that takes its time has come: pages of a PDF read, both 0 while it is still being fetched. */
export interface ClipProgress {
  /** Its name among the clips under way. */
  readonly clip: string;
  /** What it goes by for the person: a file's name, a title, a site; '' when not even that is known. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
}
