import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localLine, STRAIGHT_MOST } from '../../../lib/sync/local-line';

const ORIGIN = 'chrome-extension://bookbag';
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

let end: AbortController;
let name: string;
beforeEach(() => {
  end = new AbortController();
  name = `line-${Math.random()}`;
});
afterEach(() => end.abort());

/** A page's window as the page itself has it. */
class Here extends EventTarget {
  readonly origin = ORIGIN;
  closed = false;
  /** How many messages came to it straight. */
  came = 0;

  /** Gives it a message, before the channel does. */
  bring(data: unknown, source: unknown, origin = ORIGIN): void {
    const event = new MessageEvent('message', { data: structuredClone(data), origin });
    Object.defineProperty(event, 'source', { value: source });
    queueMicrotask(() => {
      this.came += 1;
      this.dispatchEvent(event);
    });
  }
}

/** The window of another page, as `from` sees it. */
const seenFrom = (from: Here, to: Here): Window => {
  const known = views.get(from)?.get(to);
  if (known !== undefined) return known;
  const view = {
    get closed() {
      return to.closed;
    },
    postMessage: (data: unknown) => to.bring(data, seenFrom(to, from)),
  } as unknown as Window;
  views.set(from, new Map([...(views.get(from) ?? []), [to, view]]));
  return view;
};
const views = new Map<Here, Map<Here, Window>>();

/** A page on the line; it sees the windows of `others`. */
function page(called: string, others: Here[] = [], signal = end.signal) {
  const here = new Here();
  const heard: unknown[] = [];
  const refused: unknown[] = [];
  const say = localLine(
    {
      name,
      page: called,
      take: (message) => heard.push(message),
      refuse: (error) => refused.push(error),
      others: () => others.map((other) => seenFrom(here, other)),
      here,
    },
    signal,
  );
  return { here, heard, refused, say };
}

/** A panel that sees the post, and the post, which sees nobody; each has heard the other once. */
async function two() {
  const post = page('post');
  const panel = page('panel', [post.here]);
  panel.say('hello', 5);
  await settle();
  post.say('good day', 8);
  await settle();
  return { post, panel };
}

describe('the line between pages', () => {
  it('brings all once and in order, whichever way is quicker', async () => {
    const { post, panel } = await two();
    for (let i = 0; i < 20; i += 1) panel.say(i, i % 3 === 0 ? STRAIGHT_MOST + 1 : 10);
    await settle();
    expect(post.heard).toEqual(['hello', ...Array.from({ length: 20 }, (_, i) => i)]);
    expect(post.here.came).toBe(1 + 13);
  });

  it('brings what is short straight, before the channel does', async () => {
    const { post, panel } = await two();
    panel.say('quick', 5);
    await Promise.resolve();
    expect(post.heard.at(-1)).toBe('quick');
    await settle();
    expect(post.heard).toEqual(['hello', 'quick']);
  });

  it('answers straight to whom it heard from, though it sees no window', async () => {
    const { post, panel } = await two();
    expect(panel.here.came).toBe(1);
    expect(panel.heard).toEqual(['good day']);
    post.say('again', 5);
    await settle();
    expect([panel.here.came, panel.heard]).toEqual([2, ['good day', 'again']]);
  });

  it('copies what is longer than the bound once, and what is as long as it twice', async () => {
    const { post, panel } = await two();
    panel.say('at it', STRAIGHT_MOST);
    panel.say('beyond it', STRAIGHT_MOST + 1);
    await settle();
    expect(post.heard).toEqual(['hello', 'at it', 'beyond it']);
    expect(post.here.came).toBe(2);
  });

  it('waits for the channel with what comes before the first word of its page', async () => {
    const post = page('post');
    const panel = page('panel', [post.here]);
    panel.say('first', 5);
    await Promise.resolve();
    expect(post.here.came).toBe(1);
    await settle();
    expect(post.heard).toEqual(['first']);
  });

  it('says nothing more to a window that has gone, and says it to the others', async () => {
    const { post, panel } = await two();
    const third = page('third');
    panel.here.closed = true;
    post.say('still here?', 11);
    await settle();
    expect(panel.here.came).toBe(1);
    expect(third.heard).toEqual(['still here?']);
    panel.here.closed = false; // it is not looked for again
    post.say('and now?', 8);
    await settle();
    expect(panel.here.came).toBe(1);
  });

  it('lets nothing of a dead window stop what it says', async () => {
    const dead = new Here();
    Object.defineProperty(dead, 'closed', {
      get: () => {
        throw new TypeError("can't access dead object");
      },
    });
    const [post, third] = [page('post'), page('third')];
    const panel = page('panel', [dead, post.here]);
    for (const words of ['one', 'two']) panel.say(words, 3);
    await settle();
    expect([post.heard, third.heard, dead.came]).toEqual([['one', 'two'], ['one', 'two'], 0]);
  });

  it('hears no other site, no other notebook, and nothing that is no message', async () => {
    const { post, panel } = await two();
    const said = { line: name, from: 'panel', turn: 2, message: 'forged' };
    post.here.bring(said, null, 'https://site.example');
    post.here.bring({ ...said, line: 'another' }, null);
    post.here.bring({ line: name, from: 1 }, null);
    post.here.bring(null, null);
    await settle();
    expect(post.heard).toEqual(['hello']);
    expect(post.refused.length).toBe(1);
    panel.say('true', 4);
    await settle();
    expect(post.heard).toEqual(['hello', 'true']);
  });

  it('ends by the signal, both ways', async () => {
    const { post, panel } = await two();
    end.abort();
    post.here.bring({ line: name, from: 'panel', turn: 2, message: 'late' }, seenFrom(post.here, panel.here));
    await settle();
    expect(post.heard).toEqual(['hello']);
  });
});
