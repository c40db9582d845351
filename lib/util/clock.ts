/** Milliseconds since the epoch. Handed in as an argument, so that pure code stays pure. */
export type Clock = () => number;

/** A new random identifier, 22 characters of base64url (128 bits) when made by `randomId`. */
export type NewId = () => string;
