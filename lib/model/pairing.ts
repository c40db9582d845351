/** Somebody who asks to come into a notebook, or was let in and has not come yet. */
export interface Asker {
  readonly id: string;
  /** As they call themselves; '' where nothing of it can be shown. */
  readonly name: string;
  /** The check words, which the other sees too. */
  readonly words: readonly string[];
  /** Their browser has just been heard. */
  readonly here: boolean;
  readonly letIn: boolean;
  /** The member as whose further computer they come in; '' for a new member. */
  readonly as: string;
  /** When they saved the answer that was opened, in milliseconds by their clock; 0 where they came over a relay. */
  readonly answered: number;
}

/** What the inviter has to know of the lobby of a notebook. */
export interface Lobby {
  /** In the order in which they came. */
  readonly askers: readonly Asker[];
  /** Somebody tried to come in by an invitation that was used. */
  readonly usedAgain: boolean;
}

/** How far the person has come who joins a notebook. */
export interface Joining {
  /**
   * 'waits' for the inviter's browser; 'asks' for the inviter's decision; 'in' has the notebook; the others are ends,
   * each with a reason that is said.
   */
  readonly step: 'waits' | 'asks' | 'in' | 'used' | 'refused' | 'expired';
  /** The check words; none before both have them. */
  readonly words: readonly string[];
  /** Their answer was saved as a file: a letter can bring them in. */
  readonly saved: boolean;
  /** The inviter's name, '' until told. */
  readonly inviter: string;
  /** The name of the member as whose further computer this one comes in; '' for a new member, or until told. */
  readonly as: string;
  readonly relay: 'connecting' | 'reached' | 'unreached';
  /** What this end says lies at a relay: the two need not be there at the same time. */
  readonly left: boolean;
  /** The inviter's browser has just been heard. */
  readonly here: boolean;
  /** The notebook's id, '' before the person is in. */
  readonly notebook: string;
}

/** Everything that two people pair by, as the post sees it. */
export interface Pairing {
  /** By the notebook's id. */
  readonly lobbies: Readonly<Record<string, Lobby>>;
  /** Null where nobody joins on this device. */
  readonly joining: Joining | null;
}

export const NO_LOBBY: Lobby = { askers: [], usedAgain: false };
export const NO_PAIRING: Pairing = { lobbies: {}, joining: null };
