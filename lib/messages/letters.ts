import type { Result } from '../util/result';

export interface LetterWritten {
  /** The file's bytes as base64. */
  readonly letter: string;
  /** How many texts and pictures are in it. */
  readonly bodies: number;
  /** Where it ended when not all fit: another letter goes on from there. '' when all is in. */
  readonly last: string;
}

interface LetterOpened {
  readonly kind: 'letter';
  readonly notebook: string;
  /** Something is in the notebook, or gone from it, that was not so before. */
  readonly changed: boolean;
  /** How many texts and pictures came that were not here. */
  readonly bodies: number;
}

/**
 * Why a letter was not taken in: 'other-answer' where it lets in somebody else, or was written to an older answer;
 * 'removed' where this device is in its notebook no more, 'by-removed' where the one that wrote it is not; 'parted' where
 * its writer went elsewhere by another removal.
 */
type LetterRefusal =
  | 'not-a-letter'
  | 'newer-version'
  | 'damaged'
  | 'other-notebook'
  | 'other-answer'
  | 'own-letter'
  | 'removed'
  | 'by-removed'
  | 'parted'
  | 'harmful'
  | 'not-stored';

/** The file was an answer: somebody asks to come into a notebook, or has been let in before by that answer. */
export interface AnswerTold {
  readonly kind: 'answer';
  readonly notebook: string;
  /** As they call themselves; '' where nothing of it can be shown. */
  readonly name: string;
}

/** Why nobody is asked about by an answer: 'came' where whoever sent it is in already. */
export type AnswerRefusal =
  | 'newer-version'
  | 'damaged'
  | 'answer-damaged'
  | 'answer-expired'
  | 'other-invitation'
  | 'own-answer'
  | 'used'
  | 'refused'
  | 'came'
  | 'too-many'
  | 'not-stored';

export type FileOpened = Result<LetterOpened | AnswerTold, LetterRefusal | AnswerRefusal>;

/** To the post: the way by files that people send each other. */
export interface ToPostOfLetters {
  /** A letter to the partner, as bytes in base64; `after` is where the one before it ended, '' for the first. */
  writeLetter: {
    payload: { notebook: string; after: string };
    answer: Result<LetterWritten, 'disk-full' | 'failed'>;
  };
  /**
   * Takes in a letter, whichever notebook it is of, and answers once what it brought is on the disk. Takes in an answer
   * too: people do not tell one file from another.
   */
  openLetter: { payload: { letter: string }; answer: FileOpened };
  /** The answer to the invitation by which this person joins, as bytes in base64. It takes seconds the first time. */
  saveAnswer: { payload: null; answer: Result<string, 'disk-full' | 'failed'> };
}
