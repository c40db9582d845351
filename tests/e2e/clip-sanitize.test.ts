import { beforeAll, describe, expect, it } from 'vitest';
import type * as sanitizing from '../../lib/clip/sanitize';
import { HOSTILE } from '../fixtures/hostile-payloads';
import { pageWithModule, type PageWithModule } from '../support/browser-module';

declare const ours: typeof sanitizing;

let blank: PageWithModule;
beforeAll(async () => {
  blank = await pageWithModule('lib/clip/sanitize.ts');
});

/** Stores the HTML, shows what was stored, waits a moment; what is there then. */
const keptAndShown = (html: string) =>
  blank.page.evaluate(async (foreign) => {
    const stored = ours.sanitizeForStoring(foreign);
    const again = ours.sanitizeForStoring(stored.html);
    const holder = document.createElement('div');
    holder.append(ours.sanitizeForReading(stored.html));
    document.body.replaceChildren(holder);
    await new Promise((done) => setTimeout(done, 30));
    const attributes = [...holder.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().map((name) => `${element.localName} ${name}`),
    );
    const tags = [...holder.querySelectorAll('*')].map((element) => element.localName);
    const links = [...holder.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
    const ran = 'ran' in globalThis;
    return { ...stored, shown: holder.innerHTML, again: again.html, attributes, tags, links, ran };
  }, html);

/** Most of a document, quickly. */
const nested = (depth: number): string => `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`;

describe('a hostile body', () => {
  it.each(Object.entries(HOSTILE))('%s: neither runs nor loads nor poses', async (_name, payload) => {
    const before = blank.requested.length;
    const kept = await keptAndShown(`<p>Before.</p>${payload}<p>After.</p>`);
    expect(blank.requested.slice(before)).toEqual([]);
    expect(blank.page.url()).toBe('http://ours.example/');
    expect(kept.ran).toBe(false);
    expect(kept.again).toBe(kept.html);
    expect(kept.shown).toContain('Before.');
    for (const link of kept.links) expect(link).toMatch(/^(?:https?:|mailto:|#user-content-)/i);
    for (const attribute of kept.attributes) {
      expect(attribute).not.toMatch(
        / (?:on\w+|style|src|srcset|name|class|data-\w+|ping|background|is|role|form\w*)$/,
      );
    }
    for (const tag of kept.tags) {
      expect(tag).not.toMatch(
        /^(?:script|style|link|meta|base|iframe|object|embed|svg|math|form|input|button|video|audio|template)$/,
      );
    }
    expect(kept.html).not.toMatch(/ id="(?!user-content-)/);
  });
});

describe('an honest body', () => {
  it('keeps headings, lists, quotes, tables, links and code', async () => {
    const html =
      '<h2 id="user-content-a">A</h2><p>One <em>two</em> <a href="https://example.org/">three</a>.</p>' +
      '<ol start="3"><li>x</li></ol><blockquote><p>q</p></blockquote><pre><code>a  b</code></pre>' +
      '<table><caption>c</caption><tbody><tr><th scope="row" colspan="2">h</th><td>d</td></tr></tbody></table>';
    expect((await keptAndShown(html)).html).toBe(html);
  });

  it('tells which picture stands where, and keeps only what is said about it', async () => {
    const kept = await keptAndShown(
      '<img data-picture="1" alt="B" width="20" height="10"><img alt="none"><img data-picture="0" width="100%">',
    );
    expect(kept.pictures).toEqual([1, -1, 0]);
    expect(kept.html).toBe('<img alt="B" width="20" height="10"><img alt="none"><img>');
  });

  it('lets go of pictures beyond the limit, and keeps their words', async () => {
    const images = Array.from({ length: 25 }, (_, n) => `<img data-picture="${n % 20}" alt="${n}">`).join('');
    const { pictures, html } = await keptAndShown(images);
    expect(pictures).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(html).toContain('alt="24"');
  });

  it('keeps links within the text', async () => {
    const { shown } = await keptAndShown('<p><a href="#n1">1</a></p><p id="n1">Note</p>');
    expect(shown).toBe('<p><a href="#user-content-n1">1</a></p><p id="user-content-n1">Note</p>');
  });

  it('opens links elsewhere, telling nobody where they were', async () => {
    const { shown } = await keptAndShown('<a href="https://example.org/">x</a>');
    expect(shown).toContain('rel="noopener noreferrer nofollow ugc"');
    expect(shown).toContain('target="_blank"');
    expect(shown).toContain('referrerpolicy="no-referrer"');
  });

  it('parts the words of different blocks', async () => {
    const { text } = await keptAndShown(
      '<h2>One</h2><p>Two <b>th</b>ree</p><ul><li>four</li><li>five</li></ul>',
    );
    expect(text.split('\n')).toEqual(['One', 'Two three', 'four', 'five']);
  });
});

describe('a body out of all measure', () => {
  it('loses its nesting, not its words', async () => {
    const { html } = await keptAndShown(nested(300));
    expect(html).toContain('deep');
    expect(html.split('<div>').length).toBeLessThanOrEqual(61);
  });

  it('ends after 20,000 elements', async () => {
    const { tags } = await keptAndShown('<p>x</p>'.repeat(25_000));
    expect(tags.length).toBe(20_000);
  });
});
