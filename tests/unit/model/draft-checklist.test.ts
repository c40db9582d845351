import { describe, expect, it } from 'vitest';
import { type Checked, type CheckName, checklistOf, MOST_OPENING } from '../../../lib/model/draft-checklist';
import type { Block } from '../../../lib/model/draft-text';

const line = (text: string, link?: string): Block => ({
  kind: 'paragraph',
  runs: [{ text, ...(link !== undefined && { link }) }],
});
const picture = (alt: string): Block => ({ kind: 'picture', picture: 'a'.repeat(64), alt, runs: [] });

function check(name: CheckName, change: Partial<Checked> = {}) {
  const all = { title: '', blocks: [], ticked: new Set<string>(), ready: 0, members: 2, ...change };
  return checklistOf(all).find((one) => one.name === name);
}
const of = (name: CheckName, ...blocks: Block[]) => check(name, { blocks });

describe('before a draft goes out', () => {
  it('its title is there', () => {
    expect(check('title', { title: ' ' })).toMatchObject({ done: false, reason: 'noTitle' });
    expect(check('title', { title: 'Songs' })).toMatchObject({ done: true, reason: 'seen', byHand: false });
  });

  it('an opening leads in', () => {
    expect(of('opening', line('We sing.'))).toMatchObject({ done: true });
    expect(of('opening', picture('A dog'), line('We sing.'))).toMatchObject({ done: true });
    expect(of('opening')).toMatchObject({ reason: 'noOpening' });
    const heading: Block = { kind: 'heading', level: 2, runs: [{ text: 'Why' }] };
    expect(of('opening', heading, line('We sing.'))).toMatchObject({ reason: 'noOpening' });
    expect(of('opening', line('a '.repeat(MOST_OPENING)))).toMatchObject({ done: true });
    expect(of('opening', line('a '.repeat(MOST_OPENING + 1)))).toMatchObject({ reason: 'longOpening' });
  });

  it('each picture says what it shows', () => {
    expect(of('alt')).toMatchObject({ done: true, reason: 'noPictures' });
    expect(of('alt', picture('A dog reads'))).toMatchObject({ done: true, reason: 'seen' });
    expect(of('alt', picture('A dog'), picture(' '), picture('IMG_0042 (1).JPG'))).toMatchObject({
      ...{ done: false, reason: 'noAlt', count: 2 },
    });
  });

  it('a person says that faces may be shown', () => {
    expect(of('release', line('a'))).toMatchObject({ done: true, reason: 'noPictures', byHand: false });
    expect(of('release', picture('a'))).toMatchObject({
      done: false,
      reason: 'unsaid',
      count: 1,
      byHand: true,
    });
    const ticked = new Set(['release']);
    expect(check('release', { blocks: [picture('a')], ticked })).toMatchObject({
      done: true,
      reason: 'said',
    });
  });

  it.each([
    'here',
    'Click here.',
    'this',
    'Read more…',
    'aquí',
    '→',
    'https://a.example/b',
    'www.a.example',
    'leer más',
  ])('a link that says “%s” says nothing', (words) =>
    expect(of('links', line(words, 'https://a.example/'))).toMatchObject({ done: false, count: 1 }),
  );

  it.each(['the guest post guidelines', 'Here Comes the Sun', 'Más allá', 'why we sing here'])(
    'a link that says “%s” says where it goes',
    (words) => expect(of('links', line(words, 'https://a.example/'))).toMatchObject({ done: true }),
  );

  it('a link in two looks is one', () => {
    const link = 'https://a.example/';
    const block: Block = {
      kind: 'paragraph',
      runs: [
        { text: 'here', link, bold: true },
        { text: ' we sing', link },
      ],
    };
    expect(of('links', block)).toMatchObject({ done: true });
  });

  it('a person says that it sells nothing, and Bookbag what looks as if it did', () => {
    expect(of('advertising', line('We sing.'))).toMatchObject({
      done: false,
      reason: 'unsaid',
      byHand: true,
    });
    const sells = [
      line('Buy it now: 20% off'),
      line('Owl', 'https://shop.example/?tag=us-20'),
      line('buys time'),
    ];
    expect(of('advertising', ...sells)).toMatchObject({ reason: 'likeAdvertising', count: 2 });
    expect(check('advertising', { blocks: sells, ticked: new Set(['advertising']) })).toMatchObject({
      done: true,
    });
  });

  it('a question closes it', () => {
    expect(of('question', line('Why?'), line('a'), line('b'), line('c'))).toMatchObject({
      reason: 'noQuestion',
    });
    expect(of('question', line('a'), line('¿Y tú?'), line('b'), picture('x'), line(' '))).toMatchObject({
      done: true,
    });
  });

  it('both say that it is ready', () => {
    expect(check('ready', { ready: 1 })).toMatchObject({ done: false, reason: 'notReady', count: 1 });
    expect(check('ready', { ready: 2 })).toMatchObject({ done: true });
  });

  it('long lines of a foreign draft are looked at soon', () => {
    const began = performance.now();
    for (const text of ['buy ', 'click '.repeat(3), '1', '20 % ', '?', '_', '(.', 'a.b '])
      checklistOf({
        title: '',
        blocks: [line(text.repeat(200_000), 'https://a.example/')],
        ticked: new Set(),
        ready: 0,
        members: 2,
      });
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
