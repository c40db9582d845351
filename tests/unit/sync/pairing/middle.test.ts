import { describe, expect, it } from 'vitest';
import { keyHash, newEndKeys } from '../../../../lib/crypto/lobby-keys';
import { decodeMessage, encodeMessage, MAX_NAME } from '../../../../lib/sync/pairing/lobby-messages';
import { commitmentOf, transcriptOf } from '../../../../lib/sync/pairing/transcript';
import { toHex } from '../../../../lib/util/bytes';
import { LobbyHub, SECRET, TestInviter, TestJoiner } from '../../../support/lobby-hub';

/** Somebody who has changed the invitation on its way, and has both ends speak to them. */
async function inTheMiddle() {
  const [withAna, withBo] = [new LobbyHub(), new LobbyHub()];
  const ana = await TestInviter.open(withAna);
  const falseAna = await TestInviter.open(withBo); // the same name, other keys
  const bo = await TestJoiner.open(withBo, 'Bo', falseAna.keys);
  const falseBo = await TestJoiner.open(withAna, 'Bo', ana.keys);
  return { withAna, withBo, ana, bo, falseAna, falseBo };
}

describe('a man in the middle', () => {
  it('P6: who has changed the key in the invitation has the two see different words', async () => {
    const { withAna, withBo, ana, bo, falseBo } = await inTheMiddle();
    await bo.end.speak();
    await falseBo.end.speak();
    await Promise.all([withAna.settled(), withBo.settled()]);
    const [seen] = await ana.words();
    expect(seen).toMatch(/^Bo: \d+/);
    expect(await bo.words()).toMatch(/^Bo: \d+/);
    expect(seen).not.toBe(await bo.words());
    expect(falseBo.entered).toEqual([]);
  });

  it('P5: an answer with another key than the invitation names is none', async () => {
    const hub = new LobbyHub();
    const ana = await TestInviter.open(hub);
    const bo = await TestJoiner.open(hub, 'Bo', await newEndKeys());
    await bo.end.speak();
    await hub.settled();
    expect([bo.end.step, await ana.end.shown()]).toEqual(['knocks', []]);
    expect(toHex(await keyHash(ana.keys.publicKey))).not.toBe(bo.inviterHash);
  });

  it('P4: key, nonce and name cannot be changed after the inviter has shown a nonce', async () => {
    const hub = new LobbyHub();
    const ana = await TestInviter.open(hub);
    const eve = await TestJoiner.open(hub, 'Eve', ana.keys);
    hub.onTheWay = (frame) => (hub.said.length === 3 ? null : frame);
    await eve.end.speak();
    await hub.settled();
    const other = await newEndKeys();
    const opened = structuredClone(eve.state);
    const changes = [{ name: 'Bo' }, { nonce: toHex(SECRET) }];
    for (const change of changes) {
      eve.state = { ...opened, ...change };
      eve.restart();
      await eve.end.speak();
      await hub.settled();
      expect(await ana.end.shown()).toEqual([]);
    }
    eve.state = opened;
    Object.assign(eve, { keys: other });
    eve.restart();
    await eve.end.speak();
    await hub.settled();
    expect(await ana.end.shown()).toEqual([]);
  });

  it('P5: a second answer for the same attempt is none', async () => {
    const hub = new LobbyHub();
    const ana = await TestInviter.open(hub);
    const bo = await TestJoiner.open(hub, 'Bo', ana.keys);
    await bo.end.speak();
    await hub.settled();
    const before = structuredClone(bo.state);
    const again = await TestInviter.open(new LobbyHub());
    Object.assign(again, { keys: ana.keys, hub });
    again.restart(); // shows another nonce
    await again.end.hear(hub.said[0]?.frame ?? new Uint8Array());
    await hub.settled();
    expect(bo.state).toEqual(before);
  });

  it('P3: nine who knock at once push out who has only knocked, never who asks', async () => {
    const hub = new LobbyHub();
    const ana = await TestInviter.open(hub);
    const bo = await TestJoiner.open(hub, 'Bo', ana.keys);
    await bo.end.speak();
    await hub.settled();
    hub.onTheWay = (frame, from) => (from === 'Ana' ? null : frame);
    for (let n = 0; n < 9; n++) await (await TestJoiner.open(hub, `Eve ${n}`, ana.keys)).end.speak();
    await hub.settled();
    expect(ana.state.askers).toHaveLength(8);
    expect(await ana.words()).toEqual([await bo.words()]);
  });
});

describe('what is hashed and said', () => {
  const opening = { attempt: 'aa', publicKey: 'bb', nonce: 'cc', name: 'Bo' };

  it('P4, P6: the commitment and the transcript are what they were: two versions must agree', async () => {
    expect(await commitmentOf('room', opening)).toBe(
      '6c0aabddcd9b8f45876dbd122cc7472b81eb779ecec5b850ff9dba12494c9fea',
    );
    expect(toHex(await transcriptOf('room', opening, { publicKey: 'dd', nonce: 'ee' }))).toBe(
      '46b9670c0d93cfabbc0120ea9911b645b074a28eb1476234da36d80ec7bd33df',
    );
  });

  it('P4: no two lists of fields read alike', async () => {
    const moved = { ...opening, attempt: 'aabb', publicKey: '' };
    expect(await commitmentOf('room', moved)).not.toBe(await commitmentOf('room', opening));
  });

  it('P3: every message comes out as it went in, and cut short it is none', () => {
    const attempt = '0b'.repeat(16);
    const keys = { attempt, publicKey: '04'.repeat(65), nonce: '0c'.repeat(32) };
    for (const message of [
      { kind: 'here' },
      { kind: 'knock', attempt, commitment: '0d'.repeat(32) },
      { kind: 'answer', ...keys },
      { kind: 'open', ...keys, name: 'é'.repeat(MAX_NAME) },
      { kind: 'used', attempt },
      { kind: 'unknown', attempt },
      { kind: 'word', attempt, box: new Uint8Array(700) },
    ] as const) {
      const bytes = encodeMessage(message);
      expect(decodeMessage(bytes)).toEqual(message);
      expect(decodeMessage(bytes.subarray(0, -1))).toBeUndefined();
    }
    const long = { kind: 'open', ...keys, name: 'e'.repeat(MAX_NAME + 1) } as const;
    expect(decodeMessage(encodeMessage(long))).toBeUndefined();
    expect(decodeMessage(encodeMessage({ kind: 'word', attempt, box: new Uint8Array(701) }))).toBeUndefined();
    expect(decodeMessage(Uint8Array.of(7))).toBeUndefined();
  });
});
