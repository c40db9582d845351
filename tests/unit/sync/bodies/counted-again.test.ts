import { afterEach, beforeEach, expect, it } from 'vitest';
import { BodyExchange } from '../../../../lib/sync/bodies/body-exchange';
import { encodeBodyWord } from '../../../../lib/sync/bodies/body-messages';
import { lacksOf } from '../../../../lib/sync/bodies/lacks-name';
import { MemoryBodies } from '../../../support/sync-bodies';
import { FakeLine } from '../../../support/sync-line';

let line: FakeLine;
let bodies: MemoryBodies;
beforeEach(() => ([line, bodies] = [new FakeLine(), new MemoryBodies()]));
afterEach(() => line.end());

const [first, second] = ['1'.repeat(64), '2'.repeat(64)] as const;

it('B9: what the other end lacked counts again once it says that it has it, and on the next line', async () => {
  bodies.wanted = [first, second];
  const exchange = new BodyExchange(line, bodies, {}, 'laptop');
  await expect.poll(() => line.named('want')).toEqual([first, second]);
  exchange.takeWord(encodeBodyWord({ what: 'lack', hashes: [first, second] }));
  exchange.tell();
  exchange.takeWord(encodeBodyWord({ what: 'have', hashes: [second] }));
  exchange.tell();
  new BodyExchange(line, bodies).tell();
  expect(line.named('have').map((name) => lacksOf(name)?.texts)).toEqual([0, 1, 2]);
  expect(bodies.lackedBy).toEqual(['laptop']);
});
