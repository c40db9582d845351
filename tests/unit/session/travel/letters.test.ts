import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setLocal } from '../../../../lib/messages/local';
import { letters, saveAnswer } from '../../../../lib/session/travel/letters';
import { MAX_LETTER } from '../../../../lib/sync/protocol';
import { fromBase64, toBase64 } from '../../../../lib/util/bytes';
import { fail, ok } from '../../../../lib/util/result';

let end: AbortController;
let asked: [name: string, payload: unknown][];
let answers: unknown[];
let files: [name: string, bytes: Uint8Array][];
beforeEach(() => {
  end = new AbortController();
  [asked, answers, files] = [[], [], []];
  const post = (name: string, payload: unknown): Promise<unknown> => {
    asked.push([name, payload]);
    return Promise.resolve(answers.shift());
  };
  setLocal('post', post, end.signal);
});
afterEach(() => end.abort());

const verbs = () =>
  letters('n', { download: (name, _, content) => void files.push([name, content as Uint8Array]) });
const letter = (byte: number, last = '') => ok({ letter: toBase64(new Uint8Array([byte])), bodies: 1, last });

describe('letters of a session', () => {
  it('go on until all is in, each in a file of its own', async () => {
    answers = [letter(1, 'hash-a'), letter(2, 'hash-b'), letter(3)];
    expect(await verbs().save((n) => `Letter ${n}`)).toEqual({ ok: true, value: 3 });
    expect(files).toEqual([1, 2, 3].map((n) => [`Letter ${n}`, new Uint8Array([n])]));
    expect(asked.map(([, payload]) => payload)).toEqual(
      ['', 'hash-a', 'hash-b'].map((after) => ({ notebook: 'n', after })),
    );
  });

  it('say why there is none', async () => {
    answers = [fail('disk-full')];
    expect(await verbs().save(String)).toEqual({ ok: false, reason: 'disk-full' });
    expect(files).toEqual([]);
  });

  it('are opened by the post, byte by byte as they lie in the file', async () => {
    answers = [ok({ notebook: 'n', changed: true, bodies: 0 })];
    const bytes = new Uint8Array([0, 255, 128, 7]);
    expect(await verbs().open(new File([bytes], 'a.bookbag'))).toMatchObject({ ok: true });
    const sent = asked.map(([, payload]) => (payload as { letter: string }).letter);
    expect(sent.map(fromBase64)).toEqual([bytes]);
  });

  it('of more bytes than any letter has are not even read; one that cannot be read is said', async () => {
    const sized = (size: number, read: () => Promise<ArrayBuffer>) =>
      ({ size, arrayBuffer: read }) as unknown as File;
    const none = () => Promise.reject(new Error('moved away'));
    expect(await verbs().open(sized(MAX_LETTER + 1, none))).toEqual({ ok: false, reason: 'not-a-letter' });
    expect(await verbs().open(sized(MAX_LETTER, none))).toEqual({ ok: false, reason: 'failed' });
  });
});

describe('an answer', () => {
  it('is downloaded as it came from the post, or why not is said', async () => {
    const shell = {
      download: (name: string, _: string, content: unknown) => void files.push([name, content as Uint8Array]),
    };
    answers = [ok(toBase64(new Uint8Array([7, 0, 255]))), fail('disk-full'), ok('no base64!')];
    expect(await saveAnswer(shell, 'Answer')).toEqual({ ok: true, value: null });
    expect(await saveAnswer(shell, 'Answer')).toEqual({ ok: false, reason: 'disk-full' });
    expect(await saveAnswer(shell, 'Answer')).toEqual({ ok: false, reason: 'failed' });
    expect(files).toEqual([['Answer', new Uint8Array([7, 0, 255])]]);
  });
});
