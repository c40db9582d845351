import type { DiskGate, DiskWord } from './gate';

/** Asks the others how the disk stands. */
const WHO = 'who';

/**
 * Joins the gates of all pages of this browser until the signal aborts: what one learns of the disk, all know. A page
 * that opens while writes are stopped hears of it at once.
 *
 * @param name of the database
 */
export function shareGate(gate: DiskGate, name: string, signal: AbortSignal): void {
  const channel = new BroadcastChannel(`bookbag-disk/${name}`);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
  const say = (message: DiskWord | typeof WHO): void => channel.postMessage(message);
  const onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (data === WHO) {
      const writing = gate.writing.get();
      if (writing !== 'going') say({ stopped: writing, refused: false });
      return;
    }
    const word = parseWord(data);
    if (word !== undefined) gate.hear(word);
  };
  channel.addEventListener('message', onMessage, { signal });
  gate.on('said', say, signal);
  signal.addEventListener('abort', () => channel.close(), { once: true });
  say(WHO);
}

/** A word as another page said it; undefined for what a page of another version may say. */
function parseWord(data: unknown): DiskWord | undefined {
  if (data === 'going') return data;
  const { stopped, refused } = Object(data) as Record<string, unknown>;
  const isKnown = stopped === 'disk-full' || stopped === 'failed';
  return isKnown && typeof refused === 'boolean' ? { stopped, refused } : undefined;
}
