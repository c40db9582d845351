/** What the header tells of a notebook, answered from stored acknowledgements (docs/design.md, "Sync"). */
export interface NotebookStatus {
  /** There is a second member. */
  readonly paired: boolean;
  /** This device came in by an invitation; the partner's notebook may not be here yet. */
  readonly joined: boolean;
  /** A link with a beat under 9 seconds old. */
  readonly here: boolean;
  /** The partner is here through the relay alone: no direct link came about. */
  readonly relayed: boolean;
  readonly relay: 'connecting' | 'reached' | 'unreached';
  /**
   * Records changed here that neither the stored acknowledgement covers nor a relay has. Readings of which the
   * partner has not stored each text and picture count too.
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
  /** A copy of this browser's profile has the notebook open too, and goes by the same device's id. */
  readonly copied: boolean;
  /**
   * Whether changes can wait at a relay: one has a mailbox, none has one, or it is full. `parts`: there is more for the
   * partner than it takes at once. `unknown` until a relay has
   * answered.
   */
  readonly mailbox: 'unknown' | 'open' | 'parts' | 'full' | 'none';
  /** When all that the partner has not acknowledged was left at a relay, in milliseconds; 0 when it was not. */
  readonly left: number;
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
  /** Who closed the notebook, by name, and when, in milliseconds; null for one that is open. */
  readonly closed: { readonly at: number; readonly by: string } | null;
  /** How many readings it has. */
  readonly readings: number;
  /** The ids of the devices that were removed, as far as the notebook names them. */
  readonly gone: readonly string[];
  /** The ids of devices that were removed where this one was, before it was let in anew. They may be in here. */
  readonly goneBefore: readonly string[];
  /** Why this device is in the notebook no more; null while it is. `by` is a name, `at` in milliseconds. */
  readonly out: {
    readonly how: 'removed' | 'left behind' | 'undecided';
    readonly by: string;
    readonly at: number;
  } | null;
  /** Others have gone elsewhere by another removal, and the person has not read of it: the names of who made it, and when. */
  readonly apart: readonly { readonly by: string; readonly at: number }[];
}

export const STATUS_AT_START: NotebookStatus = {
  paired: false,
  joined: false,
  here: false,
  relayed: false,
  relay: 'connecting',
  waiting: 0,
  toGo: { texts: 0, pictures: 0, ofTexts: 0 },
  tellsTexts: true,
  partnerFull: false,
  blocked: false,
  copied: false,
  mailbox: 'unknown',
  left: 0,
  busy: false,
  refused: false,
  texts: null,
  lastHere: 0,
  news: 0,
  closed: null,
  readings: 0,
  gone: [],
  out: null,
  goneBefore: [],
  apart: [],
};
