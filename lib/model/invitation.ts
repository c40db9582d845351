/** What a member gives the partner to come in by. */
export interface Invitation {
  readonly code: string;
  /** When it ends, in milliseconds since the epoch. */
  readonly expires: number;
  /** It names only relays of this very computer: nobody elsewhere can come in by it. */
  readonly onlyHere: boolean;
}
