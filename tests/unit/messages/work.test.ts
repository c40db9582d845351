import { expect, it, vi } from 'vitest';
import { followWork, workFor, type Work } from '../../../lib/messages/work';

const never = (): AbortSignal => new AbortController().signal;
const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

it('who waits hears how far the work of another page is, the latest a moment later, and what came of it', async () => {
  const told = vi.fn<(far: number) => void>();
  const done = await followWork('one', { signal: never(), told }, () =>
    workFor('one', never(), async (work) => {
      for (const far of [0.1, 0.2, 0.5]) work.told(far);
      await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 2000 });
      return 'done';
    }),
  );
  expect(done).toBe('done');
  expect(told.mock.calls).toEqual([[0.5]]);
});

it('who waits ends it, also where the other page begins later; work of another name goes on', async () => {
  const [ended, other] = [new AbortController(), new AbortController()];
  let others: Work | undefined;
  void workFor('three', other.signal, (work) => ((others = work), untilAborted(work.signal)));
  const asked = async (): Promise<string> => {
    ended.abort();
    await new Promise((resolve) => setTimeout(resolve, 50)); // the post is only starting
    return workFor('two', never(), async ({ signal }) => (await untilAborted(signal), 'ended'));
  };
  expect(await followWork('two', { signal: ended.signal, told: () => undefined }, asked)).toBe('ended');
  expect(others?.signal.aborted).toBe(false);
  other.abort();
  expect(others?.signal.aborted).toBe(true);
});

it('nobody can end what is through, and what fails says so', async () => {
  const failing = workFor('four', never(), () => Promise.reject(new Error('no disk')));
  const follows = { signal: never(), told: () => undefined };
  await expect(followWork('four', follows, () => failing)).rejects.toThrow('no disk');
});
