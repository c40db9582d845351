/** What the header tells of a notebook, answered from stored acknowledgements (docs/design.md, "Sync"). */
export interface NotebookStatus {
  /** There is a second member. */
  readonly paired: boolean;
  /** This device came in by an invitation; the partner's notebook may not be here yet. */
  readonly joined: boolean;
  /** A direct link with a beat under 9 seconds old. */
  readonly here: boolean;
  readonly relay: 'connecting' | 'reached' | 'unreached';
  /**
   * Records changed here that the stored acknowledgement does not cover, and readings of which the partner has not
   * stored each text and picture.
   */
  readonly waiting: number;
  /** What the partner has not stored of the texts and pictures, of so many texts in all. */
  readonly toGo: { readonly texts: number; readonly pictures: number; readonly ofTexts: number };
  /** False where the partner's Bookbag is so old that it does not say which texts it has. */
  readonly tellsTexts: boolean;
  /** The partner's disk is full, as the device that is here says. */
  readonly partnerFull: boolean;
  /** This browser makes no direct connections: a setting, a rule of the workplace or an add-on keeps it from that. */
  readonly blocked: boolean;
  /** Something large is under way. */
  readonly busy: boolean;
  /** Something from the partner was just refused, for it would harm the notebook. */
  readonly refused: boolean;
  /** Progress of a first sync in bodies and pictures; null when nothing is missing. */
  readonly texts: { readonly have: number; readonly total: number } | null;
  /** When the partner was last here, in milliseconds; 0 when never. */
  readonly lastHere: number;
  /** How much the partner made, said or changed that this person has not seen. */
  readonly news: number;
  /** How many readings it has. */
  readonly readings: number;
}

export const STATUS_AT_START: NotebookStatus = {
  paired: false,
  joined: false,
  here: false,
  relay: 'connecting',
  waiting: 0,
  toGo: { texts: 0, pictures: 0, ofTexts: 0 },
  tellsTexts: true,
  partnerFull: false,
  blocked: false,
  busy: false,
  refused: false,
  texts: null,
  lastHere: 0,
  news: 0,
  readings: 0,
};
