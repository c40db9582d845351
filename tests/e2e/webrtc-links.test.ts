import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRelay } from '../../server/relay';
import { note, rounded, useRtcPair } from '../support/rtc-pair';
import { middleman } from '../support/rtc-relay';

const pair = useRtcPair();
const SECONDS = 1_000;

describe('a link that is lost comes back', () => {
  it('S9: 20 times cut at both ends at once, 20 times back within a second', async () => {
    await pair.connect();
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      times.push(await pair.cutBoth(String(i)));
      await pair.both('untilHere');
    }
    note('back after a simultaneous cut, ms', rounded(times));
    expect(times.filter((time) => time < 1 * SECONDS)).toHaveLength(20);
    expect([...(await pair.a.call('errors')), ...(await pair.b.call('errors'))]).toEqual([]);
  }, 60_000);

  it('S9: on a relay that is late by 600 ms', async () => {
    const slow = await middleman(pair.url);
    try {
      await pair.connect([slow.url]);
      slow.delay = 600;
      const time = await pair.cutBoth('slow');
      note('back on a relay slowed by 600 ms, ms', Math.round(time));
      expect(time).toBeLessThan(5 * SECONDS); // three of its hops, and no second attempt
    } finally {
      await pair.both('stop');
      await slow.close();
    }
  });

  it('S11: no connection to a partner that froze lives 15 seconds; the partner wakes and is back', async () => {
    const { a, b } = pair;
    await pair.connect();
    b.freeze();
    const start = Date.now();
    try {
      await a.call('untilGone', 15 * SECONDS);
      await expect.poll(() => a.call('live'), { timeout: 15 * SECONDS }).toBe(0);
      note('a frozen partner given up after, ms', Date.now() - start);
      await a.call('setMap', 'while', 'asleep');
    } finally {
      b.wake();
    }
    note('back after waking, ms', rounded([await b.call('untilMap', 'while', 10 * SECONDS)]));
    await pair.both('untilHere');
    const oldest = await a.call('oldestUnconnected');
    note('oldest unconnected connection, ms', Math.round(oldest));
    expect(oldest).toBeLessThan(15 * SECONDS);
  }, 60_000);

  it('S11: a partner that went without a word and started anew', async () => {
    const { a, b } = pair;
    await pair.connect();
    await b.reload();
    await pair.start('b');
    note('a fresh start of the partner, ms', rounded([await b.call('untilHere'), await a.call('untilHere')]));
    await a.call('untilAlone', 5 * SECONDS);
    await a.call('setMap', 'new', 'session');
    await b.call('untilMap', 'new');
    expect(await a.call('oldestUnconnected')).toBeLessThan(15 * SECONDS);
  });
});

describe('a hostile or absent relay', () => {
  it('S10: everything replayed drops nothing, delays nothing and leaves nothing behind', async () => {
    const { a, b } = pair;
    const middle = await middleman(pair.url);
    try {
      await pair.connect([middle.url]);
      for (const tag of ['0', '1']) await pair.cutBoth(tag);
      await b.reload(); // a second session of the same device
      await pair.start('b', [middle.url]);
      await pair.both('untilHere');
      await a.call('untilAlone');
      const losses = [await a.call('losses'), await b.call('losses')];
      for (let round = 0; round < 3; round++) {
        note('deliveries replayed', middle.replay());
        await a.call('setMap', `during${round}`, 'replay');
        const took = await b.call('untilMap', `during${round}`);
        note('an edit during the replay, ms', Math.round(took));
        expect(took).toBeLessThan(1 * SECONDS);
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      note('connections while replayed', [await a.call('live'), await b.call('live')]);
      const alone = [await a.call('untilAlone', 5 * SECONDS), await b.call('untilAlone', 5 * SECONDS)];
      note('alone again, ms', rounded(alone));
      expect(await a.call('status')).toMatchObject({ partnerHere: true });
      expect(await b.call('status')).toMatchObject({ partnerHere: true });
      expect([await a.call('losses'), await b.call('losses')]).toEqual(losses);
    } finally {
      await pair.both('stop');
      await middle.close();
    }
  }, 60_000);

  it('S10: a relay that talks nonsense and lies drops nothing', async () => {
    const { a, b } = pair;
    const middle = await middleman(pair.url);
    try {
      await pair.connect([middle.url]);
      const losses = [await a.call('losses'), await b.call('losses')];
      const topic = middle.room();
      const lies = ['x', '', 'AAAA', 'A'.repeat(100_000), 7, null, { type: 'announce', from: 'zzz' }];
      middle.say(['{', 'null', '[]', '7', '"x"', '{"type":"publish"}', '{"type":"publish","topic":"other"}']);
      middle.say(lies.map((data) => JSON.stringify({ type: 'publish', topic, data, clients: -1 })));
      await a.call('setMap', 'after', 'nonsense');
      expect(await b.call('untilMap', 'after')).toBeLessThan(1 * SECONDS);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([await a.call('losses'), await b.call('losses')]).toEqual(losses);
      expect([await a.call('live'), await b.call('live')]).toEqual([1, 1]);
      await pair.cutBoth('nonsense'); // and it still serves to meet
    } finally {
      await pair.both('stop');
      await middle.close();
    }
  });

  it('S10: killed and started again: the link stays, the status tells, cuts are mended', async () => {
    const { a, b } = pair;
    const first = await createRelay({ port: 0, host: '127.0.0.1' });
    await pair.connect([`ws://127.0.0.1:${first.port}`]);
    await first.close();
    await Promise.all([a.call('untilRelay', 'unreached'), b.call('untilRelay', 'unreached')]);
    await a.call('setMap', 'without', 'relay');
    await b.call('untilMap', 'without');
    expect(await a.call('status')).toMatchObject({ partnerHere: true, relay: 'unreached' });
    await pair.both('cut');
    await pair.both('untilGone');
    const second = await createRelay({ port: first.port, host: '127.0.0.1' });
    try {
      note('back after the relay returned, ms', rounded([await a.call('untilHere', 10 * SECONDS)]));
      await Promise.all([a.call('untilRelay', 'reached'), b.call('untilRelay', 'reached')]);
    } finally {
      await pair.both('stop');
      await second.close();
    }
  });

  it('R1: wrong auth is refused; another relay that answers is enough', async () => {
    const { a, b } = pair;
    const wrong = `${pair.url}/${randomBytes(32).toString('hex')}`; // becomes `/<hex>/r/<auth>`: no room's path
    await pair.connect([wrong, pair.url]);
    expect(await a.call('status')).toMatchObject({ relay: 'reached', partnerHere: true });
    await pair.both('stop');
    await pair.both('reset');
    await Promise.all([pair.start('a', [wrong]), pair.start('b', [wrong])]);
    await a.call('untilRelay', 'unreached');
    await b.call('untilRelay', 'unreached');
    expect(await a.call('status')).toMatchObject({ partnerHere: false });
  });
});

it('S11: an abort closes every socket and connection, and the room can be opened again', async () => {
  const { a, b } = pair;
  const middle = await middleman(pair.url);
  try {
    for (let i = 0; i < 2; i++) {
      await pair.connect([middle.url]);
      await pair.both('stop');
      await expect.poll(() => middle.sockets()).toBe(0);
      expect([await a.call('live'), await b.call('live')]).toEqual([0, 0]);
    }
  } finally {
    await middle.close();
  }
});
