import { beforeEach, describe, expect, it, vi } from 'vitest';
import { partLetter, withWelcome } from '../../../../lib/sync/pairing/welcome';
import type { Answer } from '../../../../lib/sync/pairing/answer-file';
import { answerWords, invitedBy } from '../../../../lib/sync/pairing/answer-words';
import { MOST_ASKERS } from '../../../../lib/sync/pairing/askers';
import { keyHash } from '../../../../lib/crypto/lobby-keys';
import { toHex } from '../../../../lib/util/bytes';
import { cheapStretch } from '../../../support/cheap-stretch';
import { LobbyHub, SECRET, TestInviter, TestJoiner } from '../../../support/lobby-hub';

let hub: LobbyHub;
let ana: TestInviter;
let bo: TestJoiner;
const WHEN = 1_790_000_000_000;

beforeEach(async () => {
  hub = new LobbyHub();
  hub.onTheWay = () => null; // no relay
  ana = await TestInviter.open(hub);
  bo = await TestJoiner.open(hub, 'Bo', ana.keys);
});

const invited = async () => invitedBy(bo.lobby.room, await keyHash(ana.keys.publicKey));
const wordsOf = async (opening: Parameters<typeof answerWords>[2]) =>
  answerWords(cheapStretch, await invited(), opening);
const answerOf = async (joiner = bo): Promise<Answer> => ({
  ...(await joiner.end.answer(wordsOf)),
  when: WHEN,
});
const take = async (answer: Answer) => ana.end.takeAnswer(answer, await wordsOf(answer));
const shown = async () => (await ana.end.shown())[0];
/** What stands before the letter that Ana saves after letting that one in. */
const welcomed = async () => {
  await ana.end.letIn((await shown())?.attempt ?? '');
  const welcome = await ana.end.welcome();
  if (welcome === undefined) throw new Error('nobody is on the way');
  return welcome;
};

describe('an answer by a file', () => {
  it('A3 to A7: both see the same words, and only who was let in comes in', async () => {
    const answer = await answerOf();
    expect(await take(answer)).toBe('asks');
    expect(await shown()).toMatchObject({ name: 'Bo', standing: 'asks', heard: 0 });
    expect((await shown())?.answer).toEqual({ words: bo.end.answerWords, when: WHEN });
    expect(bo.end.answerWords).toHaveLength(4);
    expect(await ana.end.welcome()).toBeUndefined();
    const welcome = await welcomed();
    expect(await bo.end.takeWelcome(welcome)).toBe(true);
    expect([bo.entered, bo.end.step, bo.end.inviter]).toEqual([[toHex(SECRET)], 'in', 'Ana']);
    expect(await bo.end.takeWelcome(welcome)).toBe(true); // opened twice
    expect(bo.entered).toHaveLength(1);
  });

  it('is the same each time, and both browsers may be closed between all steps', async () => {
    const answer = await answerOf();
    bo.restart();
    expect(await answerOf()).toEqual(answer);
    await take(answer);
    for (const end of [ana, bo]) end.restart();
    expect(await take(answer)).toBe('asks');
    expect(await ana.end.shown()).toHaveLength(1);
    const welcome = await welcomed();
    for (const end of [ana, bo]) end.restart();
    expect(await take(answer)).toBe('let in');
    expect(await bo.end.takeWelcome(welcome)).toBe(true);
  });

  it('A5: a second one is refused once the first was let in or refused', async () => {
    const eve = await TestJoiner.open(hub, 'Eve', ana.keys);
    const [first, second] = [await answerOf(), await answerOf(eve)];
    await take(first);
    await ana.end.refuse((await shown())?.attempt ?? '');
    expect(await take(second)).toBe('used');
    expect(await take(first)).toBe('refused');
    expect(await ana.end.welcome()).toBeUndefined();
  });

  it('whose key, nonce or name was changed after is no answer, nor is one whose key is none', async () => {
    const answer = await answerOf();
    await take(answer);
    expect(await take({ ...answer, name: 'Eve' })).toBe('damaged');
    const none = { ...answer, attempt: '7'.repeat(32), publicKey: '04'.repeat(65) };
    expect(await take(none)).toBe('damaged');
    expect(await ana.end.shown()).toHaveLength(1);
  });

  it('asks beside those who ask already, as far as that many are remembered', async () => {
    for (let n = 0; n < MOST_ASKERS; n += 1)
      expect(await take(await answerOf(await TestJoiner.open(hub, `Bo ${n}`, ana.keys)))).toBe('asks');
    expect(await take(await answerOf())).toBe('too-many');
  });

  it('A6: what was written to another attempt, or by another key, lets nobody in', async () => {
    await take(await answerOf());
    const welcome = await welcomed();
    const other = await TestJoiner.open(hub, 'Bo', ana.keys);
    await other.end.answer(wordsOf);
    expect(await other.end.takeWelcome(welcome)).toBe(false);
    const eve = await TestInviter.open(hub, 'Eve'); // who has the invitation and Bo's answer, and a key of her own
    await eve.end.takeAnswer(await answerOf(), []);
    await eve.end.letIn(bo.state.attempt);
    const hers = await eve.end.welcome();
    expect(hers && (await bo.end.takeWelcome(hers))).toBe(false);
    expect(await bo.end.takeWelcome({ ...welcome, nonce: '1'.repeat(64) })).toBe(false);
    expect([bo.entered, bo.end.step]).toEqual([[], 'knocks']);
  });

  it('holds when the attempt over the relay is another by then', async () => {
    await answerOf();
    const { attempt } = bo.state;
    bo.state = { ...bo.state, step: 'opens' };
    bo.restart();
    hub.onTheWay = (frame) => frame;
    await bo.end.speak(); // Ana does not know it, so Bo begins anew
    await hub.settled();
    expect(bo.state.attempt).not.toBe(attempt);
    await take(await answerOf());
    const asker = (await ana.end.shown()).find((one) => one.attempt === attempt);
    await ana.end.letIn(asker?.attempt ?? '');
    const welcome = await ana.end.welcome();
    expect(welcome && (await bo.end.takeWelcome(welcome))).toBe(true);
  });

  it('is not handed out when it could not be kept', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    bo.end = Object.assign(bo.end, { become: () => Promise.reject(new Error('disk full')) });
    await expect(bo.end.answer(wordsOf)).rejects.toThrow('not kept');
    quiet.mockRestore();
  });
});

describe('the words of an answer', () => {
  it('A4: cost 64 MiB and three passes a try, and hang on all that is shown and on whose invitation it is', async () => {
    const answer = await answerOf();
    const slow = vi.fn(cheapStretch);
    const of = await invited();
    const words = await answerWords(slow, of, answer);
    expect(slow).toHaveBeenCalledTimes(1);
    expect(slow.mock.calls[0]?.[2]).toEqual({ memory: 65_536, passes: 3, lanes: 1 });
    expect(words.every((n) => n >= 0 && n < 2048)).toBe(true);
    const others = [
      await answerWords(slow, of, { ...answer, name: 'Eve' }),
      await answerWords(slow, of, { ...answer, nonce: '0'.repeat(64) }),
      await answerWords(slow, { ...of, inviterHash: '0'.repeat(32) }, answer),
      await answerWords(slow, { ...of, room: '0'.repeat(32) }, answer),
    ];
    for (const other of others) expect(other).not.toEqual(words);
  });
});

describe('a welcome before a letter', () => {
  const letter = new TextEncoder().encode('bookbag letter, as it lies in the file');

  it('A6: comes off it as it was put on, and a letter without one stays as it is', async () => {
    await take(await answerOf());
    const welcome = { name: ana.lobby.answerName, ...(await welcomed()) };
    expect(partLetter(withWelcome(welcome, letter))).toEqual({ welcome, letter });
    expect(partLetter(letter)).toEqual({ welcome: null, letter });
  });

  it('that is cut, or whose grant is too long, is none', async () => {
    await take(await answerOf());
    const welcome = { name: ana.lobby.answerName, ...(await welcomed()) };
    const whole = withWelcome(welcome, new Uint8Array());
    for (const end of [16, 40, whole.length - 1]) expect(partLetter(whole.slice(0, end))).toBeUndefined();
    const sized = (n: number) => partLetter(withWelcome({ ...welcome, box: new Uint8Array(n) }, letter));
    expect(sized(700)?.letter).toEqual(letter);
    expect(sized(701)).toBeUndefined();
  });
});
