import type { Section } from '../../lib/model/section';

/** Where in the notebook the person is. */
export interface Place {
  readonly section: Section;
  /** The reading that is open, '' for the section's list. */
  readonly reading: string;
  /** SHA-256 of the PDF whose paragraphs are put in order, '' for none. */
  readonly file: string;
  readonly settings: boolean;
  /** The card to put the focus on when the list shows, '' for none. */
  readonly card: string;
}

export const START: Place = { section: 'readings', reading: '', file: '', settings: false, card: '' };

/** Ways to get somewhere. */
export interface Going {
  readonly show: (section: Section) => void;
  readonly open: (reading: string) => void;
  /** To the order of a PDF's paragraphs. */
  readonly fixOrder: (file: string) => void;
  /** From a reading to its card in the list. */
  readonly back: () => void;
  readonly settings: () => void;
  /** To the list, with the focus on a card. */
  readonly card: (reading: string) => void;
  /** The card has the focus now. */
  readonly cardReached: () => void;
}
