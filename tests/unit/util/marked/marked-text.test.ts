import { describe, expect, it } from 'vitest';
import { type Block, markedText } from '../../../../lib/util/marked/marked-text';
import type { Span } from '../../../../lib/util/marked/marked-spans';
import { quickest } from '../../../support/quickest';

const spanned = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (typeof span === 'string') return span;
      if (span.kind === 'named') return `<a ${span.link.href} ${span.link.leadsTo}>${span.link.words}</a>`;
      if (span.kind === 'address') return `<a>${span.link.words}</a>`;
      if (span.kind === 'record') return `<name>${span.name}</name>`;
      return `<${span.kind}>${spanned(span.spans)}</${span.kind}>`;
    })
    .join('');

/** In short, as HTML would say it. A text block at the top stands bare. */
function told(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'text') return spanned(block.spans);
      if (block.kind === 'quote') return `<q>${told(block.blocks)}</q>`;
      const items = block.items.map((item) => `<li>${told(item)}</li>`).join('');
      return block.first === null ? `<ul>${items}</ul>` : `<ol ${block.first}${block.after}>${items}</ol>`;
    })
    .join('|');
}
const read = (text: string): string => told(markedText(text));

describe('emphasis', () => {
  it.each([
    ['*a*', '<em>a</em>'],
    ['_a_', '<em>a</em>'],
    ['**a b**', '<strong>a b</strong>'],
    ['__a__', '<strong>a</strong>'],
    ['***a***', '<em><strong>a</strong></em>'],
    ['*a **b** c*', '<em>a <strong>b</strong> c</em>'],
    ['**a *b***', '<strong>a <em>b</em></strong>'],
    ['**a*b**', '<strong>a*b</strong>'],
    ['*a\nb*', '<em>a\nb</em>'],
    ['(*a*), «_b_».', '(<em>a</em>), «<em>b</em>».'],
    ['这是**粗体**字', '这是<strong>粗体</strong>字'],
    ['\u2067*أبي*\u2069', '\u2067<em>أبي</em>\u2069'],
    ['**https://x.example/a_b_c**', '<strong><a>https://x.example/a_b_c</a></strong>'],
    ['\\*a\\* \\_b_', '*a* _b_'],
    ['****a****', '<strong><strong>a</strong></strong>'],
    ['*a _b* c_', '<em>a _b</em> c_'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a text without marks stays as it is', () => {
  it.each([
    '',
    '2 * 3 * 4',
    '2*3*4',
    'snake_case_name and a__b__c',
    'a * b',
    'librar* and colleg*',
    '* * *',
    '---',
    '***',
    '- ',
    '-a',
    '+1',
    '1.5 km',
    '1.',
    'We met in\n1986. It was hot',
    'one\n\n  two\n    - far in',
    '>50 people came',
    '>_<',
    '>',
    'a > b',
    '<b>x</b> &amp; <!-- y -->',
    '[words]',
    '[words] (x)',
    '[words](javascript:alert(1))',
    '[words](data:text/html,x)',
    '[words](/here)',
    '[](https:x)',
    '**not\n\nover a gap**',
    '** a **',
    'C:\\new\\files',
    'first  \nsecond\\\nthird\n',
    '# no heading',
    '`*code`',
  ])('%j', (text) => {
    expect(read(text)).toBe(text);
    expect(markedText(text).length).toBeLessThan(2);
  });
});

describe('links with words', () => {
  it.each([
    ['[a b](https://x.example/c)', '<a https://x.example/c x.example>a b</a>'],
    ['[a](https://x.example/c_(d)).', '<a https://x.example/c_(d) x.example>a</a>.'],
    ['**[a](http://x.example)**', '<strong><a http://x.example/ x.example>a</a></strong>'],
    [
      '[https://good.example](https://evil.example)',
      '<a https://evil.example/ evil.example>https://good.example</a>',
    ],
    ['\\[a](x)', '[a](x)'],
    ['[*a](https://x.example) b*', '<a https://x.example/ x.example>*a</a> b*'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '[a](https://u:p@x.example)',
    '[a](https://x y.example)',
    '[a](https://x.example',
    '[ ](https://x.example)',
  ])('none: %j', (text) => {
    expect(read(text)).not.toContain('<a https');
  });

  it('an address of 2,000 characters is one, one of 2,001 is words; so are 301 of words', () => {
    const link = (length: number, words = 'a') => `[${words}](${'https://x.example/'.padEnd(length, 'a')})`;
    expect(read(link(2000))).toContain('<a https');
    expect(read(link(2001))).not.toContain('<a https');
    expect(read(link(30, 'a'.repeat(300)))).toContain('<a https');
    expect(read(link(30, 'a'.repeat(301)))).not.toContain('<a https');
  });
});

describe('lists and quotes', () => {
  it.each([
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['* a\n\n* b', '<ul><li>a</li><li>b</li></ul>'],
    ['+ *a*', '<ul><li><em>a</em></li></ul>'],
    ['Bring:\n- a\n- b\nThen go', 'Bring:|<ul><li>a</li><li>b</li></ul>|Then go'],
    ['- a\n  more\n- b', '<ul><li>a\nmore</li><li>b</li></ul>'],
    ['- a\n  - b\n    - c\n- d', '<ul><li>a|<ul><li>b|<ul><li>c</li></ul></li></ul></li><li>d</li></ul>'],
    ['-\ta\n\t- b', '<ul><li>a|<ul><li>b</li></ul></li></ul>'],
    ['1. a\n2. b', '<ol 1.><li>a</li><li>b</li></ol>'],
    ['3) a\n4) b', '<ol 3)><li>a</li><li>b</li></ol>'],
    ['- a\n+ b', '<ul><li>a</li></ul>|<ul><li>b</li></ul>'],
    ['x\n1. a', 'x|<ol 1.><li>a</li></ol>'],
    ['> a\n> b\nmine', '<q>a\nb</q>|mine'],
    ['> a\n>\n> b', '<q>a\n\nb</q>'],
    ['>> a', '<q><q>a</q></q>'],
    ['> - a\n> - b', '<q><ul><li>a</li><li>b</li></ul></q>'],
    ['- > a', '<ul><li><q>a</q></li></ul>'],
    ['a\n\n\n> b\n\n\nc', 'a|<q>b</q>|c'],
    ['- a\n\n  b', '<ul><li>a\n\nb</li></ul>'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

const depthOf = (text: string, tag: string): number => read(text).split(`<${tag}>`).length - 1;

describe('bounds', () => {
  it('four lists lie in each other, the fifth keeps its marks', () => {
    expect(depthOf('> > > > a', 'q')).toBe(4);
    expect(read('> > > > > a')).toBe('<q><q><q><q>> a</q></q></q></q>');
  });

  it('emphasis is six deep, and what is deeper keeps its asterisks', () => {
    const nested = (depth: number): string => (depth === 0 ? 'x' : `*a **b ${nested(depth - 1)} c** d*`);
    expect(read(nested(3))).not.toContain('*');
    expect(read(nested(4))).toContain('*a **b x c** d*');
  });

  it('of 501 items 500 are items, of 501 emphasised words 500', () => {
    expect(read('- a\n'.repeat(500)).split('<li>')).toHaveLength(501);
    expect(read('- a\n'.repeat(501))).toContain('|- a');
    expect(depthOf('*a* '.repeat(500), 'em')).toBe(500);
    expect(depthOf('*a* '.repeat(501), 'em')).toBe(500);
  });

  it.each([
    '*',
    '_',
    '*a',
    '*a ',
    'a*',
    'a**b',
    '*a_ ',
    '**a *b ',
    '*a*',
    '[',
    '[a](',
    '[a](https://',
    '[a](https://x.example/(b)',
    '> ',
    '>',
    '- ',
    '- a\n',
    '1. a\n',
    '\n',
    ' \n',
    '  - a\n\n',
    '\\*',
    '> a\n\n',
    '_a*__b** ',
  ])('as much as is read of %j takes no time', (piece) => {
    const text = piece.repeat(Math.ceil(40_000 / piece.length)).slice(0, 40_000);
    expect(quickest(1000, () => markedText(text))).toBeLessThan(1000);
  });

  it('a text of 40,000 characters is read, one more and it stands as it was typed, as do ten megabytes of asterisks', () => {
    expect(read('*a*'.padEnd(40_000, ' b'))).toContain('<em>');
    expect(read('*a*'.padEnd(40_001, ' b'))).not.toContain('<em>');
    const text = '*'.repeat(10_000_000);
    expect(quickest(100, () => expect(markedText(text)).toHaveLength(1))).toBeLessThan(100);
  });
});
