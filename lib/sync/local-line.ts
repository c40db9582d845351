/** The longest message, in bytes, that goes straight too: what is longer would be copied twice. */
export const STRAIGHT_MOST = 16_384;

/** A message on its way: the page that says it, and its number there, from 1. */
interface Said {
  readonly line: string;
  readonly from: string;
  readonly turn: number;
  readonly message: unknown;
}

/** @throws TypeError for anything that is no message of a line */
function parseSaid(data: unknown): Said {
  const { line, from, turn, message } = Object(data) as Record<string, unknown>;
  if (typeof line !== 'string' || typeof from !== 'string' || typeof turn !== 'number')
    throw new TypeError('no message of the line');
  return { line, from, turn, message };
}

interface LocalLineOptions {
  /** Pages with the same name hear each other. */
  readonly name: string;
  /** A name that no other page has. */
  readonly page: string;
  /** Hears each message of the others once, in the order in which its page said it. */
  readonly take: (message: unknown) => void;
  /** Hears of what came and is no message. */
  readonly refuse: (error: unknown) => void;
  /** The windows of other pages that this page sees; asked at each message, since pages come and go. */
  readonly others?: (() => readonly Window[]) | undefined;
  /** This page's own window, where others say things straight; undefined where there is none. */
  readonly here?: Here | undefined;
}

type Here = Pick<Window, 'addEventListener' | 'origin'>;

/** The window that this code runs in; undefined in a worker, and where a test runs. */
const ownWindow = (): Here | undefined => (globalThis.window === globalThis ? globalThis.window : undefined);

/**
 * What pages of one notebook say to each other. All of it goes over a `BroadcastChannel`, which takes one to three
 * milliseconds by way of the browser's own process (measured). So a short message goes straight too: to the windows
 * that this page sees, and to those that it heard from. What comes first counts.
 *
 * A straight message counts only when it is the next of its page, so the order is the channel's. Where pages do not see
 * each other, or a window is gone, the channel brings all the same: nothing hangs on the straight way.
 *
 * @returns says something to all others
 */
export function localLine(
  { name, page, take, refuse, others = () => [], here = ownWindow() }: LocalLineOptions,
  signal: AbortSignal,
): (message: unknown, bytes: number) => void {
  const channel = new BroadcastChannel(`bookbag/${name}`);
  const heard = new Set<Window>();
  let told = 0;
  const { hear, isNext, isFresh } = inOrder(take);

  const onChannel = safely(refuse, ({ data }) => {
    const said = parseSaid(data);
    if (isFresh(said)) hear(said);
  });
  const onStraight = safely(refuse, ({ data, origin, source }) => {
    if (origin !== here?.origin || Object(data).line !== name) return; // not of our pages, or not for us
    const said = parseSaid(data);
    heard.add(source as Window);
    if (isNext(said)) hear(said);
  });
  channel.addEventListener('message', onChannel, { signal });
  here?.addEventListener('message', onStraight, { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });

  const sayStraight = (said: Said): void => {
    for (const view of new Set([...others(), ...heard])) if (!reached(view, said)) heard.delete(view);
  };
  return (message, bytes) => {
    told += 1;
    const said = { line: name, from: page, turn: told, message };
    if (bytes <= STRAIGHT_MOST) sayStraight(said);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
    channel.postMessage(said);
  };
}

/** Says something to another page; false where that is gone. */
function reached(view: Window, said: Said): boolean {
  try {
    if (view.closed) return false;
    view.postMessage(said, '/'); // '/': a window that shows another site by now hears nothing
    return true;
  } catch {
    return false; // Firefox lets nobody touch the window of a page that is gone
  }
}

/** Hears what each page says once and in its order, whichever way brings it first. */
function inOrder(take: (message: unknown) => void) {
  /** The number of the next message of each page. */
  const next = new Map<string, number>();
  const hear = ({ from, turn, message }: Said): void => {
    next.set(from, turn + 1);
    take(message);
  };
  return {
    hear,
    isNext: ({ from, turn }: Said): boolean => turn === next.get(from),
    /** Of what the channel brings, which is in order and may be the first that is heard of a page. */
    isFresh: ({ from, turn }: Said): boolean => turn >= (next.get(from) ?? 0),
  };
}

type Listener = (event: MessageEvent<unknown>) => void;

const safely =
  (refuse: (error: unknown) => void, listener: Listener): Listener =>
  (event) => {
    try {
      listener(event);
    } catch (error) {
      refuse(error);
    }
  };
