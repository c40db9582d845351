/** The partner sent bytes that fit no rule of docs/protocol.md. Whoever took the bytes ends the connection; the next one begins anew. */
export class FramingError extends Error {}
