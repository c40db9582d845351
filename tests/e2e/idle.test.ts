import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, serveSite, until } from '../../scripts/driver.mjs';
import { personAlone } from '../support/browser';
import { hasStatus } from '../../scripts/journey.mjs';

/** Timers that come more often than this keep a laptop awake; while nobody is connected there is no reason. */
const OFTEN = 4000;
/** The clean-up of y-protocols' Awareness, a tenth of its 30 seconds; it looks at an empty map. */
const AWARENESS = 3000;

interface Timer {
  readonly kind: 'interval' | 'timeout';
  readonly ms: number;
  readonly at: number;
  readonly by: string;
}

let ana: Person;

beforeAll(async () => {
  const site = await serveSite({ '/': { body: '<title>Elsewhere</title>' } });
  ana = await personAlone(`${site.origin}/`);
  await hasStatus(ana, 'Only you so far');
});

describe('while nobody is connected', () => {
  it('no timer of the post comes more often than every four seconds', async () => {
    const target = await ana.browser.waitForTarget((one) => one.url().endsWith('offscreen.html'));
    const post = await target.asPage();
    await post.evaluateOnNewDocument(noteTimers);
    await post.reload();
    await until(() => post.evaluate(() => (globalThis as unknown as Noted).timers.length > 0));
    await new Promise((done) => setTimeout(done, 5000)); // all is open and connected by then
    const before = await post.evaluate(() => performance.now());
    await new Promise((done) => setTimeout(done, 14_000));
    const timers = await post.evaluate(() => (globalThis as unknown as Noted).timers);
    const often = timers.filter(
      ({ kind, ms, at }) => ms < OFTEN && (kind === 'interval' ? ms !== AWARENESS : at > before),
    );
    expect(timers.some(({ kind }) => kind === 'interval')).toBe(true);
    expect(often).toEqual([]);
  });
});

interface Noted {
  timers: Timer[];
}

/** Runs in the post before its own script. */
function noteTimers(): void {
  const timers = new Map<unknown, Timer>();
  const { setInterval: every, setTimeout: after, clearInterval: stop } = globalThis;
  let count = 0;
  const note = (key: unknown, kind: Timer['kind'], ms = 0): void => {
    const by = (new Error().stack ?? '').split('\n').slice(3, 6).join(' ').replace(/\s+/g, ' ');
    timers.set(key, { kind, ms, at: performance.now(), by });
  };
  Object.assign(globalThis, {
    setInterval: (action: () => void, ms?: number) => {
      const id = every(action, ms);
      note(id, 'interval', ms);
      return id;
    },
    setTimeout: (action: () => void, ms?: number) => {
      count += 1;
      note(`timeout ${count}`, 'timeout', ms);
      return after(action, ms);
    },
    clearInterval: (id: number) => {
      timers.delete(id);
      stop(id);
    },
  });
  Object.defineProperty(globalThis, 'timers', { get: () => [...timers.values()] });
}
