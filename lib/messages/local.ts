import type { Direction } from './directions';

type Call = (name: string, payload: unknown, tab: number, frame: number) => Promise<unknown>;

// State: listeners that live in this very page. A page's own `sendMessage` does not reach itself (measured).
// In Firefox, background and post share a page. So `send` looks here first.
const locals = new Map<Direction, Call>();

export function setLocal(direction: Direction, call: Call, signal: AbortSignal): void {
  locals.set(direction, call);
  signal.addEventListener('abort', () => {
    if (locals.get(direction) === call) locals.delete(direction);
  });
}

export const localListener = (direction: Direction): Call | undefined => locals.get(direction);
