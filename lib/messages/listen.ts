import { onMessage } from '../platform/runtime';
import { report } from '../util/report';
import { isEnvelope, type Reply } from './envelope';
import { setLocal } from './local';
import type { Answer, Direction, Directions, Payload } from './directions';

/** One handler a message of the direction; commands answer, events return null or nothing. */
export type Handlers<D extends Direction> = {
  readonly [N in keyof Directions[D]]?: (
    payload: Payload<D, N>,
    tab: number,
    frame: number,
  ) => Answer<D, N> | Promise<Answer<D, N>> | void;
};

interface ListenOptions {
  /** Names that page scripts may send too; all others are refused from them. */
  readonly fromPages?: readonly string[];
}

/** Directions whose listeners run in somebody's page: only our own pages can send to them. */
const IN_PAGES: ReadonlySet<Direction> = new Set(['page', 'live']);

/**
 * Answers the messages of one direction until the signal aborts. Call it in the first turn of a context,
 * since a service worker is started by the very message. What a page script sends is refused unless named
 * in `fromPages`: its page may have taken it over.
 */
export function listen<D extends Direction>(
  direction: D,
  handlers: Handlers<D>,
  signal: AbortSignal,
  { fromPages = [] }: ListenOptions = {},
): void {
  const call = (name: string, payload: unknown, tab: number, frame: number): Promise<unknown> => {
    const handler = handlers[name as keyof Directions[D]];
    if (handler === undefined) return Promise.reject(new Error(`${direction} does not know ${name}`));
    return Promise.resolve(handler(payload as never, tab, frame));
  };
  setLocal(direction, call, signal);
  onMessage((message, sender, answer) => {
    if (!isEnvelope(message) || message.to !== direction) return false;
    if (!Object.hasOwn(handlers, message.name)) return false;
    if (!sender.ours && !IN_PAGES.has(direction) && !fromPages.includes(message.name)) return false;
    void call(message.name, message.payload, sender.tab, sender.frame).then(
      (value) => answer({ answer: value ?? null } satisfies Reply),
      (error: unknown) => {
        report(`${direction}.${message.name}`, error);
        answer({ error: String(error) } satisfies Reply);
      },
    );
    return true;
  }, signal);
}
