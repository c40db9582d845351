import type { Reading } from './reading';

/** A resume or CV, one's own text, ready to become a reading or a newer text of one. */
export interface ResumeText {
  /** The resume that gets this text as its newer version; '' for a new one. */
  readonly reading: string;
  /** Of a new one; what it was called stays. */
  readonly title: string;
  /** Foreign: neither parsed nor sanitised. */
  readonly html: string;
}

/** Why a resume was not stored. `same`: its text of now says exactly that. */
export type ResumeFailure =
  | 'no-words'
  | 'too-long'
  | 'same'
  | 'gone'
  | 'too-new'
  | 'closed'
  | 'out'
  | 'disk-full'
  | 'failed';

/** Whether a reading is the resume of one of the two: it was written by them, and stands on no page. */
export const isResume = ({ kind }: Pick<Reading, 'kind'>): boolean => kind === 'resume';
