// In a page: vitest.config.ts
import { MAX_BODY_INFLATED } from '../../../lib/model/body-limits';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/clip/extract';
import { parseExtraction } from '../../../lib/model/extraction';
import { pageOf } from './page-of';

const ADDRESS = 'https://example.org/rooms';
const SENTENCE = 'Children who are read to, librarians say, come back to read to others. ';
const article = (inner: string): string =>
  `<html lang="en"><title>Rooms</title><body><nav><a href="/">Home</a></nav><article><h1>Rooms</h1>${inner}</article>`;
const found = (html: string) => {
  const result = extract(pageOf(html), ADDRESS);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('extract', () => {
  it('answers what the model takes, and leaves the page as it is', () => {
    const page = pageOf(
      article(`<p>${SENTENCE.repeat(8)}</p><p style="color:red">${SENTENCE.repeat(8)}</p>`),
    );
    const before = page.documentElement.outerHTML;
    const result = extract(page, ADDRESS);
    expect(page.documentElement.outerHTML).toBe(before);
    expect(result.ok && parseExtraction(result.value.extraction)).toMatchObject({
      title: 'Rooms',
      language: 'en',
    });
    expect(result.ok && result.value.extraction.html).not.toContain('style');
  });

  it('clips a short article', () => {
    expect(found(article(`<p>${SENTENCE}</p>`)).extraction.html).toContain('come back to read');
  });

  it.each([
    ['nothing', '<title>Elsewhere</title>'],
    ['a line', '<title>Elsewhere</title><p>Nothing here.'],
    [
      'links only',
      `<ul>${'<li><a href="/x">A headline to choose from, one of many more</a></li>'.repeat(30)}</ul>`,
    ],
  ])('finds no article in %s', (_what, html) => {
    expect(extract(pageOf(html), ADDRESS)).toEqual({ ok: false, reason: 'no-article' });
  });

  it('lists pictures in their order, by marks of its own, without counting pixels', () => {
    const text = `<p>${SENTENCE.repeat(8)}</p>`;
    const { extraction, pictures } = found(
      article(`${text}<p data-picture="3">${SENTENCE}</p><img src="/a.png" alt="A" data-picture="7">${text}
        <img src="/pixel.gif" width="1" height="1">${text}<img src="javascript:x" alt="B"><img src="/c.png" alt="C">`),
    );
    expect(pictures.map((src) => new URL(src, ADDRESS).pathname)).toEqual(['/a.png', '/c.png']);
    expect(extraction.pictures).toBe(2);
    expect(extraction.html).not.toContain('src=');
    expect(extraction.html).not.toContain('pixel');
    expect([...extraction.html.matchAll(/data-picture="(\d+)"/g)].map((match) => match[1])).toEqual([
      '0',
      '1',
    ]);
  });

  it('is not misled by elements that hide what documents and forms have', () => {
    const clobbering = [
      'body',
      'documentElement',
      'title',
      'baseURI',
      'cloneNode',
      'querySelectorAll',
      'firstChild',
    ]
      .map(
        (name) =>
          `<form name="${name}"><input name="parentNode"><input name="childNodes"></form><img name="${name}">`,
      )
      .join('');
    expect(found(article(`${clobbering}<p>${SENTENCE.repeat(8)}</p>`)).extraction.html).toContain(
      'come back',
    );
  });

  it('says when an article is too long to keep whole', () => {
    const paragraph = `<p>${SENTENCE.repeat(200)}</p>`;
    const html = article(paragraph.repeat(Math.ceil(MAX_BODY_INFLATED / paragraph.length) + 1));
    expect(extract(pageOf(html), ADDRESS)).toEqual({ ok: false, reason: 'too-long' });
  });

  it('does not count inlined pictures against the length', () => {
    const inlined = `<img src="data:image/png;base64,${'A'.repeat(MAX_BODY_INFLATED)}">`;
    expect(found(article(`<p>${SENTENCE.repeat(8)}</p>${inlined}`)).extraction.html.length).toBeLessThan(
      5000,
    );
  });
});
