/** A TURN server as a person types it in. */
export interface TypedTurn {
  /** `turn:` may be left out. */
  readonly address: string;
  readonly username: string;
  readonly password: string;
}
