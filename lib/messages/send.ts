import { sendMessage, sendTabMessage } from '../platform/runtime';
import { pause } from '../util/timers';
import { type Envelope, isReply } from './envelope';
import { localListener } from './local';
import type { Answer, Direction, Directions, Payload } from './directions';
import type { ToLive } from './to-live';
import type { ToPage } from './to-page';

/** How long a context that is just starting is waited for, in milliseconds, try by try. */
const PATIENCE = [0, 60, 150, 300, 600, 1200, 2400];

function unwrap(reply: unknown): unknown {
  if (!isReply(reply)) return undefined;
  if (reply.error !== undefined) throw new Error(reply.error);
  return reply.answer;
}

/**
 * Sends a command and resolves with its answer. A post that does not answer is started by the background
 * and asked again. Rejects when the handler threw, or when nobody answers after about five seconds.
 */
export async function send<D extends 'background' | 'post', N extends keyof Directions[D] & string>(
  to: D,
  name: N,
  payload: Payload<D, N>,
): Promise<Answer<D, N>> {
  const local = localListener(to);
  if (local !== undefined) return (await local(name, payload, -1, 0)) as Answer<D, N>;
  for (const wait of PATIENCE) {
    await pause(wait);
    const reply = await sendMessage({ to, name, payload } satisfies Envelope);
    if (isReply(reply)) return unwrap(reply) as Answer<D, N>;
    if (to === 'post')
      await sendMessage({ to: 'background', name: 'ensurePost', payload: null } satisfies Envelope);
  }
  throw new Error(`${to} does not answer ${name}`);
}

/** Tells every panel and desk; nobody has to listen. */
export async function tell<N extends keyof Directions['panels']>(
  name: N,
  payload: Payload<'panels', N>,
): Promise<void> {
  await localListener('panels' satisfies Direction)?.(name, payload, -1, 0);
  await sendMessage({ to: 'panels', name, payload } satisfies Envelope);
}

/** Sends a command to the page script of a tab; undefined when none runs there. */
export async function sendToPage<N extends keyof ToPage>(
  tab: number,
  name: N,
  payload: Payload<'page', N>,
): Promise<Answer<'page', N> | undefined> {
  return unwrap(await sendTabMessage(tab, { to: 'page', name, payload } satisfies Envelope)) as
    | Answer<'page', N>
    | undefined;
}

/** Sends to the script that shows highlights in a tab, in all its frames; false when none runs there. */
export async function sendToLive<N extends keyof ToLive>(
  tab: number,
  name: N,
  payload: Payload<'live', N>,
): Promise<boolean> {
  return isReply(await sendTabMessage(tab, { to: 'live', name, payload } satisfies Envelope, 'frames'));
}
