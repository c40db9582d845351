import { after, every } from '../util/timers';

/** A long piece of work that somebody waits for. */
export interface Work {
  /** Ends it. What it has written by then, it takes back. */
  readonly signal: AbortSignal;
  /**
   * Says how far it is.
   *
   * @param far from 0 to 1
   */
  readonly told: (far: number) => void;
}

const END = 'end';

/** Milliseconds between two words of how far it is: each draws a page anew. */
const BETWEEN = 100;

/** The line between who works and who waits, two pages of this extension; open until the signal aborts. */
function lineOf(name: string, hear: (data: unknown) => void, signal: AbortSignal) {
  const line = new BroadcastChannel(`bookbag work ${name}`);
  line.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data), { signal });
  signal.addEventListener('abort', () => line.close(), { once: true });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    say: (data: unknown): void => line.postMessage(data),
  };
}

/**
 * Does work for another page, which hears how far it is and can end it.
 *
 * @param name known to both, and to nobody else
 * @param signal ends the work as well
 */
export async function workFor<T>(
  name: string,
  signal: AbortSignal,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  const [done, ended] = [new AbortController(), new AbortController()];
  const line = lineOf(name, (data) => data === END && ended.abort(), done.signal);
  let latest = 0;
  let isSaid = true;
  const say = (): void => {
    isSaid = true;
    line.say(latest);
  };
  const told = (far: number): void => {
    latest = far;
    if (!isSaid) return;
    isSaid = false;
    after(BETWEEN, say, done.signal);
  };
  try {
    return await act({ signal: AbortSignal.any([signal, ended.signal]), told });
  } finally {
    done.abort();
  }
}

/**
 * Waits for work that another page does under a name.
 *
 * @param follows hears how far it is; its signal ends the work
 * @param asked has the other page begin, and resolves once it is through
 */
export async function followWork<T>(name: string, follows: Work, asked: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const line = lineOf(name, (data) => typeof data === 'number' && follows.told(data), done.signal);
  const end = (): void => {
    line.say(END);
    every(BETWEEN, () => line.say(END), done.signal); // the other page may not listen yet
  };
  follows.signal.addEventListener('abort', end, { once: true });
  try {
    return await asked();
  } finally {
    follows.signal.removeEventListener('abort', end);
    done.abort();
  }
}
