import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { parseIce } from '../../../lib/sync/mailbox/ice';
import { MemoryStore } from '../../../server/box/memory-store';
import { iceAnswer } from '../../../server/ice';
import { BoxSocket, newAuth } from '../../support/box-socket';
import { testRelay } from '../../support/sync-relay';

const NOW = 1_790_000_000_000;
const URLS = 'stun:turn.example.org, turn:turn.example.org:3478?transport=tcp,turns:[2001:db8::1]';

it('V9: names what the operator has set, with a name and a word that hold for a day', () => {
  const username = String(NOW / 1000 + 86_400);
  const credential = createHmac('sha1', 'secret').update(username).digest('base64');
  expect(parseIce(iceAnswer(URLS, 'secret')(NOW))).toEqual([
    { urls: ['stun:turn.example.org'] },
    { urls: ['turn:turn.example.org:3478?transport=tcp', 'turns:[2001:db8::1]'], username, credential },
  ]);
  expect(new TextDecoder().decode(iceAnswer(URLS, 'secret')(NOW))).not.toContain('secret');
});

it('V9: names nothing where nothing is set, and keeps the relay from starting with what is wrong', () => {
  expect(iceAnswer('', '')(NOW).length).toBe(0);
  expect(parseIce(iceAnswer('stun:a.example', '')(NOW))).toEqual([{ urls: ['stun:a.example'] }]);
  const wrong = ['https://a.example', 'stun:', 'stun:a b', 'stun:a,stun:b,stun:c,stun:d,stun:e'];
  for (const urls of [...wrong, 'turn:a.example']) expect(() => iceAnswer(urls, '')).toThrow(RangeError);
});

it('V9: is the answer to "hear"', async () => {
  const relay = await testRelay({}, false, {
    store: new MemoryStore(),
    now: () => NOW,
    ice: iceAnswer(URLS, 'secret'),
  });
  const box = await BoxSocket.open(relay.url, newAuth());
  const [, rest] = await box.asked({ kind: 'hear' });
  expect(rest).toEqual(iceAnswer(URLS, 'secret')(NOW));
  await relay.close();
});
