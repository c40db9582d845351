import { FramingError } from '../framing-error';

/** Ceiling of a notebook message in bytes. Far above any real notebook, far below what ends a browser. */
export const MAX_NOTEBOOK_MESSAGE = 256 * 1024 * 1024;

/** First byte of a frame of what goes live (rule S2). */
export const LIVE = { notebook: 0, beat: 1, acknowledgement: 2, bodies: 3 } as const;
export type LiveKind = (typeof LIVE)[keyof typeof LIVE];

/** A frame of what goes live: its kind and its bytes. */
export function liveFrame(kind: LiveKind, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(body.length + 1);
  frame[0] = kind;
  frame.set(body, 1);
  return frame;
}

/** Kinds below this one are for what a newer Bookbag may say beside. */
const NO_KIND = 128;

/**
 * @returns undefined for a kind that only a newer Bookbag knows: it is passed over, and the link goes on (rule S2)
 * @throws FramingError for an empty frame, and for what is no kind
 */
export function readLiveFrame(frame: Uint8Array): { kind: LiveKind; body: Uint8Array } | undefined {
  const [first = NO_KIND] = frame;
  if (first >= NO_KIND) throw new FramingError('live frame of no kind');
  const kind = Object.values(LIVE).find((known) => known === first);
  return kind === undefined ? undefined : { kind, body: frame.subarray(1) };
}
