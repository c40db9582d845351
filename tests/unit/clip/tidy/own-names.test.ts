// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../lib/clip/extract';
import { pageOf } from '../page-of';
import { PAGE } from './article-of';

const SAID = [
  'The branch on Alder Street opens at ten, but the first children arrive twenty minutes before that and wait on the low wall.',
  'Nobody planned the wall as a meeting place, and the children found out by themselves that it is the right height for sitting.',
  'In the spring the staff began to put a crate of picture books at the end of it, and it became the busiest shelf of all.',
  'What happened next is the reason for this report, since loans of the books in the crate rose by a third within one summer.',
  'We asked forty families why they borrowed from a crate what they had passed over on a shelf, and most of them laughed.',
  'One grandfather said that he had never dared to ask where the easy readers were, and that nobody could see what he looked for.',
];
const p = (n: number) => `<p>${SAID[n] ?? ''}</p>`;
const OWN =
  'Begin with one crate only, and let the same person fill it for the first six weeks, so that she learns which books come back.';

const textOf = (middle: string, end = p(4) + p(5), around = (html: string) => html): string => {
  const body = around(
    `<article><h1>Three Years of a Crate</h1>${p(0)}${p(1)}${p(2)}${middle}${end}</article>`,
  );
  const found = extract(pageOf(`<title>Three Years of a Crate</title><body><main>${body}</main>`), PAGE);
  return found.ok ? found.value.extraction.html : '';
};

/** Headings of which pages make ids that furniture has too. */
const HEADINGS = [
  'Recommendations',
  'Community engagement',
  'Data sharing',
  'Sponsorship',
  'Responses',
  'Comments from the families',
  'Related work',
  'Social media in the branch',
  'Sidebar: how we counted',
  'Tags and labels',
  'Extra hours',
  'The header of the form',
  'Promotion',
  'Newsletter',
  'Subscription models',
  'Author contributions',
  'Contact with schools',
  'Remarks',
  'Banners and posters',
  'Popup libraries',
  'Advertising',
  'Shared reading',
  'Navigation',
  'Media',
  'Timestamps',
  'Trending titles',
  'Sign-up',
  'Photo credits',
  'Supplemental material',
  'Legends of the harbour',
  'Pagination',
  'Menu for the day',
  'Footers',
  'Discussion of replies',
  'Breadcrumbs',
];
const slug = (heading: string) => heading.toLowerCase().replace(/[^a-z]+/g, '-');

describe('a section whose name was made from its heading', () => {
  it.each(HEADINGS)('stays: %s', (heading) => {
    const inside = `<h2>${heading}</h2><p>${OWN}</p>`;
    const id = slug(heading);
    for (const html of [
      `<section id="${id}">${inside}</section>`,
      `<section class="section ${id}">${inside}</section>`,
      `<div class="section" id="sec-${id}">${inside}</div>`,
      `<h2 id="${id}">${heading}</h2><p>${OWN}</p>`,
      `<h2 id="${id}">${heading}</h2><div class="${id}"><p>${OWN}</p></div>`,
    ]) {
      for (const end of [p(4) + p(5), '']) {
        const text = textOf(html, end);
        expect(text).toContain(OWN);
        expect(text).toContain(`>${heading}</h2>`);
      }
    }
  });

  it('keeps its id, to which the contents lead', () => {
    const html = textOf(
      `<p>See <a href="#recommendations">there</a>.</p><section id="recommendations"><h2>Recommendations</h2><p>${OWN}</p></section>`,
    );
    expect(html).toContain('href="#recommendations"');
    expect(html).toContain('id="recommendations"');
    expect(html).not.toContain('data-bookbag');
  });
});

describe('what an author wrote and a page calls like furniture', () => {
  it.each([
    ['a paragraph', `<p class="social-comment">${OWN}</p>`],
    ['a box between paragraphs', `<div class="sidebar promo"><h3>How we began</h3><p>${OWN}</p></div>`],
    ['an aside', `<aside><h3>How we began</h3><p>${OWN}</p></aside>`],
    ['an aside by its role', `<div role="complementary"><p>${OWN}</p></div>`],
    ['a warning', `<div class="alert" role="alert"><p>${OWN}</p></div>`],
    ['a quotation', `<blockquote class="comment"><p>${OWN}</p></blockquote>`],
    ['a listing', `<pre class="sponsor-code">${OWN}</pre>`],
    ['a list', `<ul class="related-items"><li>One crate only, at first.</li><li>${OWN}</li></ul>`],
  ])('stays: %s', (_what, html) => {
    expect(textOf(html)).toContain(OWN);
  });

  it('stays: a short remark that is set off', () => {
    const html = textOf(
      '<aside class="admonition note"><p>Note: bring a torch, for the cellar has no light.</p></aside>',
    );
    expect(html).toContain('bring a torch');
  });

  const SHORT = {
    'questions and answers':
      '<div class="faq-widget"><h3>May dogs come?</h3><p>Small ones.</p><p>They like verse, and they sit still.</p><h3>Is there tea?</h3><p>On Fridays there is tea.</p></div>',
    'a recipe':
      '<div class="recipe-card widget"><ul><li>1 onion</li><li>40 beans</li></ul><ol><li>Cut the onion.</li><li>Boil all of it for an hour.</li></ol></div>',
    'the entries of a chronicle':
      '<div class="timeline-widget"><div>March 2023</div><div>The first crate is painted blue.</div><div>May 2023</div><div>It rains, and the crate is painted again.</div></div>',
  };
  it.each(Object.entries(SHORT))('stays: %s in short sentences', (_what, html) => {
    const text = textOf(html);
    for (const [, said = ''] of html.matchAll(/<(?:p|li|div)>([^<]*[a-z][.])</g))
      expect(text).toContain(said);
  });

  it('stays: questions and answers at the end', () => {
    expect(textOf(SHORT['questions and answers'], '')).toContain('On Fridays there is tea.');
  });

  it.each([
    [
      'a remark of the editor',
      '<div class="editors-note sidebar"><p>Note: the first of five letters.</p></div>',
    ],
    [
      'points that sum it up',
      '<div class="key-points widget"><h2>Points</h2><ul><li>Crates bring families without a card.</li><li>Noise is no harm to them.</li></ul></div>',
    ],
  ])('stays: %s before the text', (_what, html) => {
    const found = extract(
      pageOf(
        `<title>Crates</title><main><article><h1>Crates</h1>${html}${[0, 1, 2, 3, 4, 5].map(p).join('')}</article></main>`,
      ),
      PAGE,
    );
    const text = found.ok ? found.value.extraction.html : '';
    for (const [, said = ''] of html.matchAll(/<(?:p|li)>([^<]*)</g)) expect(text).toContain(said);
  });

  const pictured = (n: number, words: string): string =>
    `<figure><img src="/${n}.jpg" alt="A" width="400" height="300"><figcaption>${words}</figcaption></figure>`;

  it('stays: pictures that stand together with their captions', () => {
    const text = textOf(
      `<div class="gallery"><div>${pictured(1, 'In May.')}${pictured(2, 'In June.')}</div></div>`,
    );
    expect(text).toMatch(/data-picture="0"[^]*In May[^]*data-picture="1"[^]*In June/);
  });

  it('stays: what is said under a recording that no body holds', () => {
    const recorded = (words: string): string =>
      textOf(
        `<figure class="video"><iframe data-src="https://video.example/1"></iframe><figcaption>${words}</figcaption></figure>`,
      );
    expect(recorded('Ines fills the first crate.')).toContain('Ines fills the first crate.');
    expect(recorded('<a href="/2">Another recording of the first crate.</a>')).not.toContain('Another');
  });

  it('stays: prose in a language whose words no space parts', () => {
    const said =
      '館長は、数えることよりも待つことのほうが大切だと話してくれました。数字はあとからついてきます。';
    const prose =
      '<p>図書館の部屋は九時に開き、最後の子どもが帰るまで閉まりません。たいていは六時を過ぎてからです。</p>';
    const text = textOf(`${prose}<div class="comment-section"><p>${said}</p></div>${prose}`);
    expect(text).toContain(said);
  });

  it('stays: words in a sentence', () => {
    const said = OWN.replace('the same person', '<span class="social-header">the same person</span>');
    expect(textOf(`<p>${said}</p>`).replace(/<\/?span[^>]*>/g, '')).toContain(OWN);
  });

  it('stays: a heading in a box of its own', () => {
    const html = textOf(`<div class="section-header"><h2>How we began</h2></div><p>${OWN}</p>`);
    expect(html).toContain('>How we began</h2>');
  });

  it('stays: the box around all of it', () => {
    const around = (html: string) => `<div class="header-footer-group comments-open">${html}</div>`;
    expect(textOf(`<p>${OWN}</p>`, p(4), around)).toContain(OWN);
  });
});

describe('furniture', () => {
  const TEASER =
    'A story about somebody else altogether, told in a whole sentence so that one would like to read on about it now.';
  it.each([
    [
      'a newsletter box',
      `<div class="newsletter"><h3>Newsletter</h3><p>Sign up for our newsletter and get the best stories of the week delivered to your inbox, each Friday at noon, free.</p></div>`,
    ],
    ['a form', `<aside class="sign-up"><p>${TEASER}</p><input type="email"></aside>`],
    [
      'a teaser',
      `<aside class="related"><h3><a href="/other">Another story</a></h3><p>${TEASER}</p></aside>`,
    ],
    [
      'short sentences that ask for something',
      `<div class="promo widget"><p>You read about somebody else for free.</p><p>Please help us to go on with it.</p></div>`,
    ],
    [
      'short sentences with a button',
      `<div class="widget"><p>You read about somebody else for free.</p><p>Please help us to go on.</p><button>Give</button></div>`,
    ],
    [
      'pictures that lead elsewhere',
      `<div class="gallery">${[1, 2].map((n) => `<figure><a href="/${n}"><img src="/${n}.jpg"></a><figcaption><a href="/${n}">Another story</a></figcaption></figure>`).join('')}</div>`,
    ],
    ['a pulled quotation', `<aside class="pull-quote"><p>${SAID[1] ?? ''}</p></aside>`],
    ['a link to another article', `<aside><p>Related: <a href="/other">${TEASER}</a></p></aside>`],
    [
      'comments',
      `<section id="comments"><h2>Comments</h2><div class="comment-body"><p>${TEASER}</p></div><a>Reply</a></section>`,
    ],
  ])('goes: %s', (_what, html) => {
    const text = textOf(html);
    expect(text).not.toMatch(/somebody else|newsletter|Another story/);
    expect(text.split(SAID[1] ?? '')).toHaveLength(2);
    expect(text).toContain(SAID[4]);
  });

  it('goes: comments under the text, though they are prose and called by their heading', () => {
    const one = (n: number) =>
      `<li><b>Bo</b> <time>4 May 2024, 10:12</time><p>${SAID[n] ?? ''} I think.</p><a href="#r">Reply</a></li>`;
    const html = textOf(`<section id="comments"><h2>Comments</h2><ol>${one(4)}${one(5)}</ol></section>`, '');
    expect(html).not.toContain('I think');
  });
});
