import { beforeAll, describe, expect, it } from 'vitest';
import { type LobbyKeys, lobbyKeys } from '../../../../lib/crypto/lobby-keys';
import { sealEnvelope } from '../../../../lib/crypto/envelope';
import {
  type Answer,
  isAnswer,
  MAX_ANSWER,
  onAnswer,
  openAnswer,
  sealAnswer,
} from '../../../../lib/sync/pairing/answer-file';
import { partLetter, withWelcome } from '../../../../lib/sync/pairing/welcome';
import { KEY } from '../../../support/lobby-hub';
import { noise } from '../../../support/sync-bodies';

const ENDS = 1_790_600_000_000;
const ANSWER: Answer = {
  ...{ attempt: 'a1'.repeat(16), publicKey: '04'.repeat(65), nonce: 'c3'.repeat(32) },
  ...{ name: 'Bo', when: 1_790_000_000_123 },
};
let lobby: LobbyKeys;
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  lobby = await lobbyKeys(KEY);
  file = await sealAnswer(lobby, ENDS, ANSWER);
});

describe('the file of an answer', () => {
  it('A1 to A3: says in clear which invitation it answers and when that ends, and nothing else', async () => {
    expect(isAnswer(file)).toBe(true);
    expect(onAnswer(file)).toEqual({ ok: true, value: { name: lobby.answerName, expires: ENDS } });
    expect(await openAnswer(lobby, file)).toEqual(ANSWER);
    expect(new TextDecoder('latin1').decode(file)).not.toContain('Bo\u0000');
    expect(file).toHaveLength(36 + 12 + 4096 + 16);
  });

  it('has one length whatever the name is', async () => {
    const long = await sealAnswer(lobby, ENDS, { ...ANSWER, name: 'ñ'.repeat(80) });
    expect(long).toHaveLength(file.length);
    expect(await openAnswer(lobby, long)).toMatchObject({ name: 'ñ'.repeat(80) });
  });

  it('A1: of a later version, cut or too large is told apart', () => {
    const later = file.slice();
    later[15] = 2;
    expect(onAnswer(later)).toEqual({ ok: false, reason: 'newer-version' });
    const sized = (length: number) => {
      const bytes = new Uint8Array(length);
      bytes.set(file.subarray(0, Math.min(length, file.length)));
      return onAnswer(bytes).ok;
    };
    expect([36, 37, MAX_ANSWER, MAX_ANSWER + 1].map(sized)).toEqual([false, true, true, false]);
  });

  it('A2: opens under the key of its invitation alone, with its own header', async () => {
    expect(await openAnswer(await lobbyKeys(noise(32, 6)), file)).toBeUndefined();
    const moved = file.slice();
    moved[32] = (moved[32] ?? 0) ^ 1; // another end
    expect(await openAnswer(lobby, moved)).toBeUndefined();
  });

  it('A3: what somebody with the invitation seals and is no answer is dropped', async () => {
    const sealed = (bytes: Uint8Array<ArrayBuffer>) =>
      sealEnvelope(lobby.answerKey, file.slice(0, 36), bytes);
    const long = await sealAnswer(lobby, ENDS, { ...ANSWER, name: 'n'.repeat(81) });
    expect(await openAnswer(lobby, long)).toBeUndefined();
    for (const content of [new Uint8Array(), noise(112, 1), new Uint8Array(1025), new Uint8Array(200)])
      expect(await openAnswer(lobby, await sealed(content))).toBeUndefined();
  });
});

/** The nth of many broken copies of a file: bytes changed, cut, or put in. */
function broken(bytes: Uint8Array<ArrayBuffer>, n: number): Uint8Array<ArrayBuffer> {
  const at = noise(8, n);
  const copy = bytes.slice(0, n % 3 === 0 ? ((at[0] ?? 0) * bytes.length) / 255 : bytes.length);
  const near = Math.min(copy.length, n % 2 === 0 ? 200 : copy.length);
  for (let i = 1; i < 4 && near > 0; i += 1) {
    const place = (((at[i] ?? 0) << 8) | (at[i + 1] ?? 0)) % near;
    copy[place] = at[i + 3] ?? 0;
  }
  return copy;
}

describe('thousands of broken files', () => {
  it('none ends in an error, and none opens', async () => {
    let opened = 0;
    for (let n = 1; n <= 3000; n += 1) {
      const bytes = broken(file, n);
      if (bytes.length === file.length && bytes.every((byte, i) => byte === file[i])) continue;
      if (isAnswer(bytes) && onAnswer(bytes).ok && (await openAnswer(lobby, bytes)) !== undefined)
        opened += 1;
    }
    expect(opened).toBe(0);
  });

  it('nor does a letter with a welcome', () => {
    const welcome = { ...ANSWER, name: lobby.answerName, box: noise(80, 3) };
    const whole = withWelcome(welcome, noise(300, 4));
    const boxes = Array.from(
      { length: 3000 },
      (_, n) => partLetter(broken(whole, n + 1))?.welcome?.box.length ?? 0,
    );
    expect(Math.max(...boxes)).toBeLessThanOrEqual(700);
  });
});
