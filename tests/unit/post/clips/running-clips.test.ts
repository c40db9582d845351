import { beforeEach, expect, it, vi } from 'vitest';
import { type ClipTask, orCancelled, RunningClips } from '../../../../lib/post/clips/running-clips';

const told: (readonly [string, unknown])[] = [];
vi.mock('../../../../lib/messages/send', () => ({
  tell: (name: string, payload: unknown) => (told.push([name, payload]), Promise.resolve()),
}));

beforeEach(() => void (told.length = 0));

/** Work that goes on until it is let go, or cancelled. */
function held(clips: RunningClips, clip?: string) {
  let resolve: (value: string) => void = () => undefined;
  const promise = new Promise<string>((done) => (resolve = done));
  let task: ClipTask | undefined;
  const outcome = clips.run(clip, async (given) => {
    task = given;
    return (await orCancelled(promise, given.signal)) as string;
  });
  return { outcome, finish: resolve, task: () => task! };
}

it('each is cancelled by its own name, and the others go on', async () => {
  const clips = new RunningClips();
  const [one, two] = [held(clips, 'one'), held(clips, 'two')];
  two.task().named('shelves.pdf');
  clips.cancel('one');
  expect(await one.outcome).toEqual({ ok: false, reason: 'cancelled' });
  expect(two.task().signal.aborted).toBe(false);
  two.task().onPages(3, 12);
  two.finish('read');
  expect(await two.outcome).toBe('read');
  expect(told).toEqual([
    ['clipEnded', { clip: 'one' }],
    ['clipProgressed', { clip: 'two', name: 'shelves.pdf', done: 3, total: 12 }],
    ['clipEnded', { clip: 'two' }],
  ]);
});

it('one that is cancelled before it has come here does not begin', async () => {
  const clips = new RunningClips();
  clips.cancel('early');
  const late = held(clips, 'early');
  expect(late.task().signal.aborted).toBe(true);
  expect(await late.outcome).toEqual({ ok: false, reason: 'cancelled' });
});

it('one that nobody knows is told to be over: its line would stand for ever', () => {
  new RunningClips().cancel('of a post that is gone');
  expect(told).toEqual([['clipEnded', { clip: 'of a post that is gone' }]]);
});

it('says nothing more of a clip that is over', async () => {
  const one = held(new RunningClips(), 'one');
  one.finish('done');
  await one.outcome;
  told.length = 0;
  one.task().onPages(4, 12);
  expect(told).toEqual([]);
});

it('one that takes its time is told of, unless whoever named it shows it', async () => {
  vi.useFakeTimers();
  const clips = new RunningClips();
  const [own, named] = [held(clips), held(clips, 'named')];
  own.task().named('journal.example');
  named.task().named('journal.example');
  vi.advanceTimersByTime(3000);
  expect(told).toEqual([
    ['clipProgressed', { clip: expect.any(String) as string, name: 'journal.example', done: 0, total: 0 }],
  ]);
  own.finish('');
  await own.outcome;
  vi.useRealTimers();
});
