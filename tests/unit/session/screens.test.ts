import { describe, expect, it } from 'vitest';
import { openScreen } from '../../../lib/session/screens';

/** What of the Web Locks API we use: exclusive locks by name, in memory. */
function fakeLocks() {
  const held = new Map<string, Promise<unknown>>();
  const request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const act = rest.at(-1) as () => unknown;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    const refused = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    while (held.has(name)) await Promise.race([held.get(name), refused]);
    const done = Promise.resolve(act());
    held.set(name, done);
    await done;
    held.delete(name);
    return done;
  };
  return {
    request,
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })) }),
    held,
  } as unknown as LockManager & { readonly held: ReadonlyMap<string, unknown> };
}

const never = new AbortController().signal;

describe('screens', () => {
  it('see each other while they are open', async () => {
    const locks = fakeLocks();
    const ends = new AbortController();
    const [panel, desk] = [openScreen(locks, never), openScreen(locks, ends.signal)];
    expect(await panel.open()).toEqual(new Set([panel.id, desk.id]));
    ends.abort();
    await desk.closes(panel.id, AbortSignal.timeout(1));
    expect(await panel.open()).toEqual(new Set([panel.id]));
  });

  it('know when another one closes, and give up waiting at the signal', async () => {
    const locks = fakeLocks();
    const ends = new AbortController();
    const [panel, desk] = [openScreen(locks, never), openScreen(locks, ends.signal)];
    expect(await panel.closes(desk.id, AbortSignal.timeout(5))).toBe(false);
    const closes = panel.closes(desk.id, never);
    ends.abort();
    expect(await closes).toBe(true);
    expect(locks.held.size).toBe(1);
  });

  it('are alone where a browser has no locks', async () => {
    const screen = openScreen(undefined, never);
    expect(await screen.open()).toEqual(new Set([screen.id]));
    expect(await screen.closes('other', never)).toBe(false);
  });
});
