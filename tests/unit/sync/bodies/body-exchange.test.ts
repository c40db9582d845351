import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BodyExchange } from '../../../../lib/sync/bodies/body-exchange';
import { encodeBody, encodeBodyWord, MAX_BODY } from '../../../../lib/sync/bodies/body-messages';
import { BodySender } from '../../../../lib/sync/bodies/body-sender';
import { lacksName, lacksOf } from '../../../../lib/sync/bodies/lacks-name';
import { FramingError } from '../../../../lib/sync/framing-error';
import { sha256Hex } from '../../../../lib/util/bytes';
import { MemoryBodies, noise } from '../../../support/sync-bodies';
import { FakeLine } from '../../../support/sync-line';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const name = (i: number) => i.toString(16).padStart(64, '0');
const names = (count: number) => Array.from({ length: count }, (_, i) => name(i + 1));

let line: FakeLine;
let bodies: MemoryBodies;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  line = new FakeLine();
  bodies = new MemoryBodies();
});
afterEach(() => line.end());

const begin = () => new BodyExchange(line, bodies);

describe('asking', () => {
  /** Answers everything asked for so far with true bodies. */
  const bodyOf = async (seed: number) => {
    const bytes = noise(500, seed);
    return { hash: await sha256Hex(bytes), bytes };
  };

  it('B4: has 256 open at most, however many are missing', async () => {
    bodies.wanted = names(1_000);
    begin();
    await settle();
    expect(line.named('want')).toEqual(names(1_000).slice(0, 256));
  });

  it('B4: asks for what is newly wanted first of all', async () => {
    bodies.wanted = names(10);
    begin();
    await settle();
    bodies.want(name(99));
    await settle();
    expect(line.named('want first')).toEqual([name(99)]);
  });

  it('B5: writes in batches of 64 and asks for more meanwhile', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, (_, i) => bodyOf(i)));
    bodies.wanted = all.map(({ hash }) => hash);
    const exchange = begin();
    await settle();
    const answered = new Set<string>();
    for (let round = 0; round < 20 && bodies.stored.size < 200; round++) {
      for (const body of all)
        if (line.named('want').includes(body.hash) && !answered.has(body.hash)) {
          answered.add(body.hash);
          exchange.takeBody(encodeBody(body).slice());
        }
      await settle();
    }
    expect(bodies.stored.size).toBe(200);
    expect(bodies.batches.every((count) => count <= 64)).toBe(true);
    expect(exchange.busy).toBe(false);
    expect(line.named('want')).toHaveLength(200);
  });

  it('B6: drops a body that nobody asked for, and one whose bytes are not what its name says', async () => {
    const good = await bodyOf(1);
    bodies.wanted = [name(1), good.hash];
    const exchange = begin();
    await settle();
    exchange.takeBody(encodeBody(await bodyOf(2)).slice()); // honest, and wanted by nobody
    exchange.takeBody(encodeBody({ hash: name(77), bytes: noise(9, 1) }).slice());
    exchange.takeBody(encodeBody({ hash: name(1), bytes: noise(9, 1) }).slice());
    exchange.takeBody(encodeBody(good).slice());
    exchange.takeBody(encodeBody(good).slice()); // twice
    await settle();
    expect([...bodies.stored.keys()]).toEqual([good.hash]);
    expect(line.named('want')).toEqual([name(1), good.hash]);
    expect(exchange.busy).toBe(false);
    bodies.want(name(88));
    await settle();
    expect(line.named('want first')).toEqual([name(88)]); // the lie is not asked for again
    expect(bodies.lacking).toHaveLength(1);
  });

  it('B7: what the partner lacks is asked for again when it has it', async () => {
    bodies.wanted = [name(1)];
    const exchange = begin();
    await settle();
    exchange.takeWord(encodeBodyWord({ what: 'lack', hashes: [name(1), name(2)] }));
    await settle();
    expect([exchange.busy, line.named('want').length]).toEqual([false, 1]);
    expect(bodies.lacking).toEqual([name(1)]); // and nothing that nobody asked for
    exchange.takeWord(encodeBodyWord({ what: 'have', hashes: [name(1)] }));
    await settle();
    expect(line.named('want first')).toEqual([name(1)]);
  });

  it('B7: endless "have" asks for nothing that is not missing, and looks up little', async () => {
    const missing = vi.spyOn(bodies, 'missing');
    const exchange = begin();
    for (let i = 0; i < 5_000; i++) exchange.takeWord(encodeBodyWord({ what: 'have', hashes: names(3) }));
    await settle();
    expect(line.words).toEqual([]);
    expect(missing.mock.calls.length).toBeLessThan(10);
  });

  it('B5: a disk that refuses ends the asking until something is newly missing', async () => {
    const body = await bodyOf(1);
    bodies.wanted = [body.hash];
    bodies.refuses = true;
    const exchange = begin();
    await settle();
    exchange.takeBody(encodeBody(body).slice());
    await settle();
    expect([line.named('want').length, exchange.busy]).toEqual([1, false]);
    bodies.refuses = false;
    bodies.want(name(5));
    await settle();
    expect(line.named('want first').sort()).toEqual([name(5), body.hash].sort());
  });

  it('B5: after the disk refused, nothing is asked for, though far more is missing than was asked for', async () => {
    const first = await Promise.all(Array.from({ length: 64 }, (_, i) => bodyOf(i)));
    bodies.wanted = [...first.map(({ hash }) => hash), ...names(400)];
    bodies.refuses = true;
    const exchange = begin();
    await settle();
    for (const body of first) exchange.takeBody(encodeBody(body).slice());
    await settle();
    expect(bodies.stored.size).toBe(0);
    expect(line.named('want')).toHaveLength(256);
    bodies.refuses = false;
    bodies.want(name(999));
    await settle();
    expect(line.words.flatMap(({ hashes }) => hashes).length).toBeGreaterThan(256);
  });

  it('B8: a malformed word or body is an error for the link', () => {
    const exchange = begin();
    expect(() => exchange.takeWord(Uint8Array.of(7, 7))).toThrow(FramingError);
    expect(() => exchange.takeBody(new Uint8Array(32))).toThrow(FramingError);
  });
});

describe('answering', () => {
  it('B3: sends what is wanted, in order, and no more than there is room for', async () => {
    const hashes = await Promise.all([1, 2, 3, 4].map((seed) => bodies.keep(noise(100, seed))));
    line.room = 1;
    const sender = new BodySender(line, bodies);
    sender.want(hashes.slice(0, 3), false);
    await settle();
    expect(line.bodies.map(({ hash }) => hash)).toEqual(hashes.slice(0, 1));
    line.free(10);
    await settle();
    expect(line.bodies.map(({ hash }) => hash)).toEqual(hashes.slice(0, 3));
  });

  it('B4: what is wanted first overtakes all but the few that are read ahead', async () => {
    const hashes = await Promise.all(Array.from({ length: 30 }, (_, i) => bodies.keep(noise(100, i))));
    line.room = 0;
    const sender = new BodySender(line, bodies);
    sender.want(hashes.slice(0, 29), false);
    sender.want(hashes.slice(29), true);
    line.free(100);
    await settle();
    expect(line.bodies).toHaveLength(30);
    expect(line.bodies.findIndex(({ hash }) => hash === hashes[29])).toBeLessThan(9);
  });

  it('B7: says what it lacks, and that it has it when it has come', async () => {
    const sender = new BodySender(line, bodies);
    const bytes = noise(100, 1);
    const hash = await sha256Hex(bytes);
    sender.want([hash, name(2)], false);
    await settle();
    expect(line.named('lack')).toEqual([hash, name(2)]);
    await bodies.keep(bytes);
    await sender.lookAgain([hash, name(3)]);
    expect(line.named('have')).toEqual([hash]);
  });

  it('B6: a body too large for the wire is one it lacks; so is one the disk does not give', async () => {
    const sender = new BodySender(line, bodies);
    const large = await bodies.keep(noise(MAX_BODY + 1, 1));
    sender.want([large], false);
    await settle();
    vi.spyOn(bodies, 'read').mockRejectedValue(new Error('disk'));
    sender.want([name(1)], false);
    await settle();
    expect(line.named('lack')).toEqual([large, name(1)]);
    expect(line.bodies).toEqual([]);
  });

  it('B4: endless wishes are forgotten from the 513th on, and read nothing while there is no room', async () => {
    line.room = 0;
    const sender = new BodySender(line, bodies);
    for (let i = 0; i < 400; i++)
      sender.want(
        Array.from({ length: 256 }, (_, j) => name(1 + i * 256 + j)),
        i % 2 === 0,
      );
    await settle();
    expect(bodies.reads).toBe(0);
    line.free(1e9);
    await vi.waitFor(() => expect(line.named('lack')).toHaveLength(512));
    expect(bodies.reads).toBe(512);
  });

  it('B3: a body of the largest size that the wire takes is sent', async () => {
    const sender = new BodySender(line, bodies);
    const largest = await bodies.keep(noise(MAX_BODY, 1));
    sender.want([largest], false);
    await settle();
    expect(line.bodies.map(({ hash, bytes }) => [hash, bytes.length])).toEqual([[largest, MAX_BODY]]);
  });

  it('B7: looks again a second after the notebook has come to name others', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const sender = new BodySender(line, bodies);
    const bytes = noise(100, 1);
    const hash = await sha256Hex(bytes);
    sender.want([hash], false);
    await vi.waitFor(() => expect(line.named('lack')).toEqual([hash]));
    await bodies.keep(bytes);
    for (let i = 0; i < 5; i += 1) bodies.name();
    await vi.advanceTimersByTimeAsync(999);
    expect(line.named('have')).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(line.named('have')).toEqual([hash]));
    vi.useRealTimers();
  });

  it('B7: 4,096 of what it lacks are remembered; the next one is told of no more', async () => {
    const sender = new BodySender(line, bodies);
    const lacked = names(4_097);
    for (let at = 0; at < lacked.length; at += 512) {
      sender.want(lacked.slice(at, at + 512), false);
      await vi.waitFor(() => expect(line.named('lack')).toHaveLength(Math.min(at + 512, 4_097)));
    }
    for (const hash of lacked) bodies.stored.set(hash, noise(1, 1));
    await sender.lookAgain([name(4_096), name(4_097)]);
    expect(line.named('have')).toEqual([name(4_096)]);
  });

  it('S11: is silent once the link has ended', async () => {
    const sender = new BodySender(line, bodies);
    const hash = await bodies.keep(noise(100, 1));
    sender.want([hash], false);
    line.end();
    await settle();
    expect([line.bodies.length, line.words.length]).toEqual([0, 0]);
  });
});

describe('B9: how much is lacked', () => {
  const said = () => line.named('have').map(lacksOf);

  it('is said when it has changed, and as soon as all that was asked for is stored', async () => {
    const bytes = noise(500, 1);
    const hash = await sha256Hex(bytes);
    bodies.wanted = [hash];
    const exchange = begin();
    exchange.tell();
    exchange.tell();
    await settle();
    expect(said()).toEqual([{ records: 1, texts: 1, pictures: 0, full: false }]);
    exchange.takeBody(encodeBody({ hash, bytes }).slice());
    await settle();
    expect(said().slice(1)).toEqual([{ records: 0, texts: 0, pictures: 0, full: false }]);
    bodies.full = true;
    exchange.tell();
    expect(said().at(-1)).toMatchObject({ full: true });
  });

  it('is heard, and names no body: an end that knows no better asks for what it lacks as before', async () => {
    const heard = vi.fn();
    bodies.wanted = names(1);
    const exchange = new BodyExchange(line, bodies, { lacksChanged: heard });
    await settle();
    expect(exchange.partnerLacks).toBeNull();
    const lacks = { records: 2, texts: 1, pictures: 9, full: false };
    exchange.takeWord(encodeBodyWord({ what: 'lack', hashes: names(1) }));
    exchange.takeWord(encodeBodyWord({ what: 'have', hashes: [lacksName(lacks)] }));
    await settle();
    expect(exchange.partnerLacks).toEqual(lacks);
    expect(heard).toHaveBeenCalledOnce();
    expect(line.named('want')).toEqual(names(1)); // what it says is no news of a body
    exchange.takeWord(encodeBodyWord({ what: 'have', hashes: [lacksName(lacks), name(1)] }));
    await settle();
    expect(line.named('want first')).toEqual(names(1));
  });
});
