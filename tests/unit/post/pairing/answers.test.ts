import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileOpened } from '../../../../lib/messages/letters';
import { hostNotebook, type HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import type { Hosts } from '../../../../lib/post/hosting/hosts';
import { openLetter, writeLetter } from '../../../../lib/post/letters/letters-here';
import { saveAnswer } from '../../../../lib/post/pairing/answers';
import { stopJoining } from '../../../../lib/post/pairing/join';
import { writeSetting } from '../../../../lib/store/settings';
import { fromBase64, toBase64 } from '../../../../lib/util/bytes';
import { cheapStretch } from '../../../support/cheap-stretch';
import { LobbyPerson } from '../../../support/lobby-person';
import { listOf, put } from '../../../support/records';

/** A socket of a relay that never answers. */
class NoSocket extends EventTarget {
  close(): void {}
}

const DAY = 24 * 60 * 60 * 1000;
let end: AbortController;
let ana: Filing;
let bo: Filing;
let notebook: string;

/** A person's post as far as it pairs by files. */
class Filing extends LobbyPerson {
  now = Date.now();
  readonly #hosts = new Map<string, Promise<HostedNotebook>>();

  get hosts(): Hosts {
    const get = async (id: string) => {
      if ((await this.db.notebooks.get(id)) === undefined) return undefined;
      const host = this.#hosts.get(id) ?? hostNotebook(this.db, id, () => undefined, end.signal);
      this.#hosts.set(id, host);
      return host;
    };
    return { get, all: () => Promise.all(this.#hosts.values()), restart: () => undefined };
  }

  get #around() {
    const { db, hosts, lobbies } = this;
    return { db, hosts, lobbies, stretched: cheapStretch, now: () => this.now };
  }

  async answer(code: string): Promise<string> {
    await this.join(code);
    const saved = await saveAnswer(this.#around);
    if (!saved.ok) throw new Error(saved.reason);
    return saved.value;
  }

  opens(file: string): Promise<FileOpened> {
    return openLetter(this.#around, file);
  }

  async letter(id: string): Promise<string> {
    const written = await writeLetter(this.lobbies, await this.hosts.get(id), '');
    if (!written.ok) throw new Error(written.reason);
    return written.value.letter;
  }
}

const why = async (opened: Promise<FileOpened>): Promise<string> => {
  const told = await opened;
  return told.ok ? told.value.kind : told.reason;
};
const letInAt = async (person: Filing, id: string): Promise<void> =>
  person.letIn(id, (await person.asks(id)).id);

beforeEach(async () => {
  vi.stubGlobal('WebSocket', NoSocket);
  end = new AbortController();
  [ana, bo] = [new Filing('Ana', end.signal), new Filing('Bo', end.signal)];
  await writeSetting(ana.db, 'relayAddress', 'ws://127.0.0.1:9');
  notebook = await ana.begin();
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

describe('two without a relay', () => {
  it('pair by invitation, answer and letter, with all that is in the notebook, and letters go both ways then', async () => {
    const host = await ana.hosts.get(notebook);
    put(host!.open.doc, 'notes', { id: 'n', by: host!.me, at: 1, text: 'Welcome!' });
    const answer = await bo.answer(await ana.invite(notebook));
    expect(bo.lobbies.pairing.get().joining).toBeDefined();
    const { words } = await bo.comesTo('waits');
    expect(await ana.opens(answer)).toEqual({ ok: true, value: { kind: 'answer', notebook, name: 'Bo' } });
    expect(await ana.asks(notebook)).toMatchObject({ name: 'Bo', words: expect.any(Array), here: false });
    await vi.waitFor(async () =>
      expect((await bo.comesTo('waits')).words).toEqual((await ana.asks(notebook)).words),
    );
    expect(words.length === 0 || words.length === 4).toBe(true);
    await letInAt(ana, notebook);
    const first = await ana.letter(notebook);
    expect(await why(bo.opens(first))).toBe('letter');
    const { notebook: joined } = await bo.comesTo('in');
    const there = (await bo.hosts.get(joined))!;
    expect(listOf(there.open.doc, 'notes').get()).toMatchObject([{ text: 'Welcome!' }]);
    expect((await bo.db.notebooks.get(joined))?.relays).toEqual(['ws://127.0.0.1:9']);
    expect(await why(bo.opens(first))).toBe('letter'); // twice
    expect(await bo.db.notebooks.count()).toBe(1);
    expect(await why(ana.opens(first))).toBe('own-letter');
    expect(await why(ana.opens(await bo.letter(joined)))).toBe('letter');
    expect(await why(ana.opens(answer))).toBe('came');
    const later = fromBase64(await ana.letter(notebook));
    expect(later?.[15]).toBe(1); // nobody is on the way any more
  });

  it('may both close their browsers at any time, and the letter may come after the invitation has expired', async () => {
    const answer = await bo.answer(await ana.invite(notebook));
    await ana.opens(answer);
    await letInAt(ana, notebook);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 36 * DAY);
    for (const person of [ana, bo]) {
      person.kill();
      person.start();
      await person.lobbies.ready;
    }
    expect((await bo.comesTo('waits')).saved).toBe(true);
    expect(await why(bo.opens(await ana.letter(notebook)))).toBe('letter');
    expect(await bo.comesTo('in')).toMatchObject({ inviter: 'Ana' });
    clock.mockReturnValue(Date.now() + 2 * DAY);
    bo.kill();
    bo.start();
    await bo.lobbies.ready;
    expect(await bo.db.lobbies.count()).toBe(0);
    clock.mockRestore();
  });
});

describe('an answer', () => {
  it('to no invitation of this computer, to an expired one, and one’s own are told apart', async () => {
    const answer = await bo.answer(await ana.invite(notebook));
    expect(await why(bo.opens(answer))).toBe('own-answer');
    const cleo = new Filing('Cleo', end.signal);
    expect(await why(cleo.opens(answer))).toBe('other-invitation');
    cleo.now += 8 * DAY;
    expect(await why(cleo.opens(answer))).toBe('answer-expired');
    ana.now += 8 * DAY;
    expect(await why(ana.opens(answer))).toBe('answer-expired');
    expect(ana.lobbies.pairing.get().lobbies[notebook]?.askers ?? []).toEqual([]);
  });

  it('that is damaged or of a later version says so', async () => {
    const bytes = fromBase64(await bo.answer(await ana.invite(notebook)))!;
    const changed = (at: number, to: number) => {
      const copy = bytes.slice();
      copy[at] = to;
      return toBase64(copy);
    };
    expect(await why(ana.opens(changed(15, 9)))).toBe('newer-version');
    expect(await why(ana.opens(changed(200, (bytes[200] ?? 0) ^ 1)))).toBe('answer-damaged');
    expect(await why(ana.opens(toBase64(bytes.slice(0, 20))))).toBe('damaged');
  });

  it('after another was let in is refused', async () => {
    const code = await ana.invite(notebook);
    const eve = new Filing('Eve', end.signal);
    const [first, second] = [await bo.answer(code), await eve.answer(code)];
    await ana.opens(first);
    await letInAt(ana, notebook);
    expect(await why(ana.opens(second))).toBe('used');
    const letter = await ana.letter(notebook);
    expect(await why(eve.opens(letter))).toBe('other-answer');
    expect(await eve.db.notebooks.count()).toBe(0);
  });

  it('of an attempt that was given up lets nobody in', async () => {
    const code = await ana.invite(notebook);
    const old = await bo.answer(code);
    await stopJoining(bo.lobbies);
    await bo.answer(code);
    await ana.opens(old);
    await letInAt(ana, notebook);
    expect(await why(bo.opens(await ana.letter(notebook)))).toBe('other-answer');
  });

  it('is not there without an invitation, and a letter alone lets nobody in', async () => {
    const { db, lobbies, now } = bo;
    const around = { db, lobbies, stretched: cheapStretch, now: () => now };
    expect(await saveAnswer(around)).toEqual({ ok: false, reason: 'failed' });
    await bo.answer(await ana.invite(notebook));
    expect(await why(bo.opens(await ana.letter(notebook)))).toBe('other-notebook');
  });
});
