// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../lib/clip/extract';
import { sanitizeForStoring } from '../../../../lib/clip/sanitize';
import { leaveWords } from '../../../../lib/clip/spoken';
import { pageOf } from '../page-of';

const SAID = [
  'The branch on Alder Street opens at ten, but the first children arrive twenty minutes before that and wait on the low wall.',
  'Nobody planned the wall as a meeting place, and the children found out by themselves that it is the right height for sitting.',
  'In the spring the staff began to put a crate of picture books at the end of it, and it became the busiest shelf of all.',
];
const TEXT = SAID.map((said) => `<p>${said}</p>`).join('');
const PAGE = 'https://magazine.example/rooms';

/** The text of a body that is clipped of a page with some HTML in the midst of its article. */
const clipped = (html: string): string => {
  const page = pageOf(
    `<title>Crates</title><main><article><h1>Crates</h1>${TEXT}${html}${TEXT.replaceAll('.<', ', again.<')}</article></main>`,
  );
  const found = extract(page, PAGE);
  const { text } = sanitizeForStoring(found.ok ? found.value.extraction.html : '');
  const from = text.indexOf('busiest shelf of all.') + 'busiest shelf of all.'.length;
  return text.slice(from, text.lastIndexOf('The branch on')).trim();
};

const spoken = (html: string): string => {
  const { body } = pageOf(html);
  leaveWords(body);
  return body.innerHTML;
};

const MATH =
  '<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow><annotation encoding="application/x-tex">E=m</annotation></semantics></math>';
const THE = 'The formula ';
const ENDS = ' is known to each of the children on the low wall, who write it down with chalk.';

describe('a formula leaves its words once', () => {
  it.each([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${MATH}</span><span class="katex-html" aria-hidden="true">E=m</span></span>`,
      'E=m',
    ],
    [
      'MathJax 2',
      '<span class="MathJax_Preview">E</span><span class="MathJax">E=m</span><script type="math/tex">E=m</script>',
      'E=m',
    ],
    [
      'MathJax 3',
      `<mjx-container><mjx-math aria-hidden="true">E</mjx-math><mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
      'E=m',
    ],
    ['MathJax 4', '<mjx-container data-latex="E=m"><mjx-math>E</mjx-math></mjx-container>', 'E=m'],
    ['MathML with its words', '<math alttext="$E=m$"><mi>E</mi></math>', 'E=m'],
    [
      'MathML alone',
      '<math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><msup><mi>c</mi><mn>2</mn></msup></mrow></mfrac></math>',
      'a/(b + c^2)',
    ],
    [
      'roots and sums',
      '<math><msqrt><mi>x</mi></msqrt><mo>=</mo><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover></math>',
      '√x = ∑_i^n',
    ],
    ['a picture', '<img class="latex" src="/f.png" alt="E=m">', 'E=m'],
    ['words of its own', '<span role="math" aria-label="E equals m"></span>', 'E equals m'],
  ])('of %s', (_what, html, words) => {
    expect(clipped(`<p>${THE}${html}${ENDS}</p>`)).toBe(THE + words + ENDS);
  });

  it('as what a picture of it says, where a wiki shows one', () => {
    const html = spoken(
      `<p>${THE}<span class="mwe-math-element"><span style="display:none">${MATH}</span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle E=m}"></span></p>`,
    );
    expect(html).toContain('alt="E=m"');
    expect(html.match(/E=m/g)).toHaveLength(1);
  });

  it('in a paragraph of its own where it stands alone', () => {
    expect(clipped(`<div class="katex-display"><span class="katex">${MATH}</span></div>`)).toBe('E=m');
    expect(clipped('<script type="math/tex; mode=display">E=m</script>')).toBe('E=m');
  });

  it('however deep it nests', () => {
    expect(clipped(`<p>${THE}<math>${'<mrow>'.repeat(200)}<mi>x</mi></math>${ENDS}</p>`)).toContain(
      ENDS.trim(),
    );
  });
});

describe('words', () => {
  it('with a reading over them keep both, the reading in brackets', () => {
    const html =
      '<p><ruby>漢字<rt>かんじ</rt></ruby>と<ruby>東<rp>（</rp><rt>ひがし</rt><rp>）</rp></ruby>は子どもが声に出して読むことができる文字です。</p>';
    expect(clipped(html)).toBe('漢字(かんじ)と東（ひがし）は子どもが声に出して読むことができる文字です。');
  });

  it.each([
    ['<p><span class="dropcap">N</span>obody'],
    ['<p><span class="drop-cap">N</span>\n<span>obody</span>'],
    ['<p><span style="display:block;float:left">N</span>obody'],
    ['<p><span data-bookbag-block>N</span>obody'],
    ['<div class="dropcap">N</div><p>obody'],
    ['<p><img class="dropcap" alt="N" src="/n.png">obody'],
    ['<p>No&shy;bo&shy;dy'],
    ['<p>No<wbr>body'],
    ['<p>No\u200Bbody'],
    ['<p>No<font color="red">body</font>'],
    ['<p>No<x-mark>body</x-mark>'],
  ])('stay whole: %s', (start) => {
    expect(clipped(`${start} planned the wall as a place to meet, and yet they met there.</p>`)).toBe(
      'Nobody planned the wall as a place to meet, and yet they met there.',
    );
  });
});

describe('pieces that are shown apart', () => {
  it.each([
    [
      'verses',
      '<p><span style="display: block">Two chairs</span><span style="display:block">one stove</span></p>',
    ],
    [
      'verses with breaks',
      '<p><span style="display:block">Two chairs</span><br><span style="display:block">one stove</span></p>',
    ],
    [
      'lines that the living page shows so',
      '<p><em data-bookbag-block>Two chairs</em><em data-bookbag-block>one stove</em></p>',
    ],
    [
      'pieces of a box',
      '<div class="poem"><span data-bookbag-block>Two chairs</span><span data-bookbag-block>one stove</span></div>',
    ],
    ['unknown elements', '<my-line>Two chairs</my-line><my-line>one stove</my-line>'],
    [
      'unknown elements around paragraphs',
      '<my-box><p>Two chairs</p></my-box><my-box><p>one stove</p></my-box>',
    ],
    ['elements of old', '<center>Two chairs</center><marquee>one stove</marquee>'],
    ['addresses', '<address>Two chairs</address><address>one stove</address>'],
    ['terms', '<dl><dt>Two chairs</dt><dd>one stove</dd></dl>'],
    ['lines of a listing', '<pre><div>Two chairs</div><div>one stove</div></pre>'],
    [
      'lines of a listing in spans',
      '<pre><code><span style="display:block">Two chairs</span><span style="display:block">one stove</span></code></pre>',
    ],
    ['breaks in a listing', '<pre>Two chairs<br>one stove</pre>'],
    [
      'lines with numbers',
      '<table class="highlight"><tr><td class="linenos">1</td><td>Two chairs</td></tr><tr><td>2</td><td>one stove</td></tr></table>',
    ],
    [
      'a listing beside its numbers',
      '<table><tr><td><pre>1\n2</pre></td><td><pre>Two chairs\none stove</pre></td></tr></table>',
    ],
  ])('are parted by one line: %s', (_what, html) => {
    expect(clipped(html)).toBe('Two chairs\none stove');
  });

  it('and words of an unknown element stay in their line', () => {
    const html = `<p>Two <x-gloss>chairs</x-gloss>, and${ENDS}</p>`;
    expect(clipped(html)).toBe(`Two chairs, and${ENDS}`);
  });

  it('keep empty lines of a listing, and its indents', () => {
    expect(spoken('<pre>a<br><br>  b<button>Copy</button></pre>')).toBe('<pre>a\n\n  b</pre>');
    expect(spoken('<pre>\na\n  b</pre>')).toBe('<pre>a\n  b</pre>');
  });

  it('code that is laid out as a block, or stands alone, is a listing', () => {
    expect(spoken('<code data-bookbag-block="">a\n  b</code>')).toBe('<pre>a\n  b</pre>');
    expect(spoken('<p><code>a\n  b</code></p>')).toBe('<pre><code>a\n  b</code></pre>');
    for (const html of [
      '<p>Type <code>a\nb</code> here</p>',
      '<p><code>a b</code></p>',
      '<pre><code>a\nb</code></pre>',
    ])
      expect(spoken(html)).toBe(html);
  });

  it('a table of figures is none', () => {
    const table = '<table><tbody><tr><td>1</td><td>Two chairs</td></tr></tbody></table>';
    expect(spoken(table)).toBe(table);
  });
});

describe('boxes', () => {
  const SENTENCE =
    'One person fills it for the first six weeks, so that she learns which of the books come back soonest, and in what state.';
  it.each([
    ['a group of fields', `<fieldset><legend>Who fills it?</legend><p>${SENTENCE}</p></fieldset>`],
    ['an object', `<object data="/x"><p>Who fills it?</p><p>${SENTENCE}</p></object>`],
    ['a heading that is a button', `<h3><button>Who fills it?</button></h3><p>${SENTENCE}</p>`],
    [
      'a button that is a heading',
      `<button aria-controls="a" aria-expanded="true">Who fills it?</button><div id="a"><p>${SENTENCE}</p></div>`,
    ],
    ['a button with a heading', `<button><h3>Who fills it?</h3></button><p>${SENTENCE}</p>`],
    ['details', `<details><summary>Who fills it?</summary><p>${SENTENCE}</p></details>`],
  ])('leave their words: %s', (_what, html) => {
    expect(clipped(html)).toBe(`Who fills it?\n${SENTENCE}`);
  });

  it('a drawing leaves its title, in a figure', () => {
    const svg = '<svg><title>Loans by month</title><path d="M0 0"></path></svg>';
    expect(clipped(`<figure>${svg}<figcaption>Two branches</figcaption></figure>`)).toBe(
      'Loans by month\nTwo branches',
    );
    expect(clipped(`<p>${SENTENCE}${svg}</p>`)).toBe(SENTENCE);
  });

  it.each([
    ['a button that does something', `<p>${SENTENCE}</p><button aria-expanded="false">Share</button>`],
    ['a form', `<p>${SENTENCE}</p><form><label>Your name</label><input></form>`],
    [
      'a film that cannot play',
      `<p>${SENTENCE}</p><object data="/x">Your browser does not support this film.</object>`,
    ],
  ])('of the page do not: %s', (_what, html) => {
    expect(clipped(html)).toBe(SENTENCE);
  });
});

it('a picture of a page for phones is a picture, once', () => {
  expect(spoken('<amp-img src="/a.jpg" alt="A shelf"><div placeholder></div></amp-img>')).toBe(
    '<img src="/a.jpg" alt="A shelf">',
  );
  expect(spoken('<amp-img src="/a.jpg"><img src="/a.jpg"></amp-img>').match(/<img/g)).toHaveLength(1);
});

it('numbers of lines are no part of a listing, whatever they are called', () => {
  for (const name of ['ln', 'lineno', 'lineNumber', 'line-num'])
    expect(
      spoken(
        `<pre><span class="${name}">1</span><span>a\n</span><span class="${name}">2</span><span> b</span></pre>`,
      ),
    ).toBe('<pre><span>a\n</span><span> b</span></pre>');
});
