/** How a message travels. Anything else that arrives is not ours and is left alone. */
export interface Envelope {
  readonly to: string;
  readonly name: string;
  readonly payload: unknown;
}

/** How an answer travels, so that "nobody answered" and "answered undefined" are told apart. */
export interface Reply {
  readonly answer?: unknown;
  /** Set when the handler threw; the caller's `send` rejects. */
  readonly error?: string;
}

export function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  const { to, name } = value as Partial<Envelope>;
  return typeof to === 'string' && typeof name === 'string';
}

export function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && ('answer' in value || 'error' in value);
}
