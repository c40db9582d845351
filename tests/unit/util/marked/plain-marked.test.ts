import { expect, it } from 'vitest';
import { plainMarked } from '../../../../lib/util/marked/plain-marked';

it.each([
  ['The **song** comes *first*', 'The song comes first'],
  ['- **one**\n- two\n> said *so*', 'one two said so'],
  ['See [[The Map]] and [this](https://a.example/)', 'See The Map and this'],
  ['2 * 3 * 4, snake_case_name, **', '2 * 3 * 4, snake_case_name, **'],
  ['', ''],
])('%j is named as %j', (text, words) => expect(plainMarked(text)).toBe(words));

it('takes a text without end', () => {
  expect(plainMarked('**'.repeat(50_000)).length).toBeGreaterThan(0);
});
