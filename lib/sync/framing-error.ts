/** The partner sent bytes that fit no rule of docs/protocol.md. Whoever took the bytes ends the connection. */
export class FramingError extends Error {}
