import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { STATUS_AT_START } from '../../../../lib/model/notebook-status';
import * as permissions from '../../../../lib/platform/permissions';
import { clipsUnderWay } from '../../../../lib/session/shell/clips-under-way';
import { missedPictures } from '../../../../lib/session/missed-pictures';
import { presence } from '../../../../lib/session/presence';
import { observeStatus } from '../../../../lib/session/travel/status';
import { Emitter } from '../../../../lib/util/emitter';

/** What the post tells all panels: each takes its own. */
const { post } = vi.hoisted(() => ({ post: {} as { events?: unknown; answer?: unknown; line?: unknown } }));
vi.mock('../../../../lib/session/panel-events', () => ({ panelEvents: () => post.events }));
const { send } = vi.hoisted(() => ({ send: vi.fn<(...all: unknown[]) => Promise<unknown>>() }));
vi.mock('../../../../lib/messages/send', () => ({ send }));
vi.mock('../../../../lib/platform/runtime', () => ({
  watchLine: (gone: () => void) => void (post.line = gone),
}));

let end: AbortController;
let events: Emitter<Record<string, unknown>>;
beforeEach(() => {
  end = new AbortController();
  post.events = events = new Emitter<Record<string, unknown>>();
  send.mockReset().mockResolvedValue({});
});
afterEach(() => end.abort());

describe('the status of a notebook', () => {
  const paired = { ...STATUS_AT_START, paired: true, here: true, waiting: 3 };

  it('is the post’s answer about this notebook, and then what the post tells of it', async () => {
    send.mockResolvedValue({ n: paired, other: STATUS_AT_START });
    const status = observeStatus('n', end.signal);
    await expect.poll(() => status.get()).toEqual(paired);
    events.emit('status', { notebook: 'other', status: STATUS_AT_START });
    expect(status.get()).toEqual(paired);
    events.emit('status', { notebook: 'n', status: { ...paired, waiting: 0 } });
    expect(status.get().waiting).toBe(0);
  });

  it('says of nobody that they are here once the post is gone, and asks the new one', async () => {
    send.mockResolvedValueOnce({ n: paired });
    const status = observeStatus('n', end.signal);
    await expect.poll(() => typeof post.line).toBe('function');
    (post.line as () => void)();
    await expect.poll(() => status.get()).toMatchObject({ paired: true, here: false, waiting: 3 });
    expect(send).toHaveBeenCalledTimes(2);
  });
});

it('clips under way are told one by one, and go when they are over', () => {
  const clips = clipsUnderWay(end.signal);
  const progress = (clip: string, done: number) => ({ clip, name: clip, done, total: 9 });
  events.emit('progress', progress('a', 1));
  events.emit('progress', progress('b', 1));
  events.emit('progress', progress('a', 2));
  expect(clips.get()).toEqual([progress('a', 2), progress('b', 1)]);
  events.emit('clipEnded', { clip: 'a' });
  events.emit('clipEnded', { clip: 'nobody' });
  expect(clips.get()).toEqual([progress('b', 1)]);
});

it('pictures of a site are saved only after the person has said yes', async () => {
  const ask = vi.spyOn(permissions, 'requestSites').mockResolvedValueOnce(false).mockResolvedValueOnce(true);
  const missed = missedPictures(undefined as never, 'n');
  expect(await missed.save('r', ['https://pictures.example'])).toBe(false);
  expect(send).not.toHaveBeenCalled();
  expect(await missed.save('r', ['https://pictures.example'])).toBe(true);
  expect(ask.mock.calls.at(-1)).toEqual([['https://pictures.example/*']]);
  expect(send.mock.calls).toEqual([['post', 'savePictures', { notebook: 'n', reading: 'r' }]]);
  ask.mockRestore();
});

it('what one has open is shown beside other presence, which stays', () => {
  const awareness = new Awareness(new Doc());
  awareness.setLocalState({ cursor: 7 });
  presence(awareness, 'ana', end.signal).show('r1');
  const told = { member: 'ana', reading: 'r1', paragraph: 0, leads: false };
  expect(awareness.getLocalState()).toEqual({ cursor: 7, ...told });
  awareness.destroy();
});
