// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodePage, fetchAddress, isPdf, MAX_PDF } from '../../../lib/clip/fetched';

const bytes = (...numbers: number[]): Uint8Array => new Uint8Array(numbers);
const text = (written: string): Uint8Array => new TextEncoder().encode(written);
const latin = (written: string): Uint8Array => Uint8Array.from(written, (char) => char.charCodeAt(0));

describe('the text of a page', () => {
  it.each([
    ['by its header', latin('caf\u00e9'), 'text/html; charset=ISO-8859-1', 'café'],
    [
      'by its own tag',
      latin('<meta charset="iso-8859-1">caf\u00e9'),
      'text/html',
      '<meta charset="iso-8859-1">café',
    ],
    ['as UTF-8 where nothing is said', text('café'), 'text/html', 'café'],
    ['as Windows-1252 where that is broken', latin('caf\u00e9'), '', 'café'],
    ['by the mark of its byte order', bytes(0xff, 0xfe, 0x61, 0, 0x62, 0), 'text/html', 'ab'],
    ['with a name of no encoding passed over', text('café'), 'text/html; charset=made-up', 'café'],
  ])('is read %s', (_how, given, type, expected) => expect(decodePage(given, type)).toBe(expected));
});

describe('a PDF', () => {
  it.each([
    ['%PDF-1.7', true],
    [`${'\n'.repeat(1000)}%PDF-1.4`, true],
    [`${'\n'.repeat(2000)}%PDF-1.4`, false],
    ['<!doctype html>', false],
    ['', false],
  ])('is known by its first bytes', (written, expected) => expect(isPdf(text(written))).toBe(expected));
});

describe('an address', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (body: BodyInit | null, init: ResponseInit = {}) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));
  const html = { headers: { 'content-type': 'text/html' } };

  it('gives a page, or a PDF whatever it is called', async () => {
    answer('<p>Words', html);
    expect(await fetchAddress('https://x.example/a')).toMatchObject({
      value: { kind: 'page', html: '<p>Words' },
    });
    answer('%PDF-1.7', html);
    expect(await fetchAddress('https://x.example/a')).toMatchObject({ value: { kind: 'pdf' } });
  });

  it.each([
    [401, {}, 'login'],
    [403, {}, 'login'],
    [404, {}, 'not-reached'],
    [200, { 'content-length': String(MAX_PDF + 1) }, 'too-large'],
    [200, { 'content-type': 'video/mp4' }, 'not-readable'],
  ])('that answers %i %o says why not', async (status, headers, reason) => {
    answer('x', { status, headers });
    expect(await fetchAddress('https://x.example/a')).toEqual({ ok: false, reason });
  });

  it('that tells the largest size is read', async () => {
    answer('%PDF-1.7', { headers: { 'content-length': String(MAX_PDF) } });
    expect(await fetchAddress('https://x.example/a')).toMatchObject({ ok: true });
  });

  it('of 20 MB is read where it is a page, and no larger one', async () => {
    const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };
    answer('x'.repeat(20 * 1024 * 1024), html);
    expect(await fetchAddress('https://x.example/a')).toMatchObject({ ok: true });
    answer('x'.repeat(20 * 1024 * 1024 + 1), html);
    expect(await fetchAddress('https://x.example/a')).toEqual({ ok: false, reason: 'too-large' });
  }, 60_000);

  it('that does not answer says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await fetchAddress('https://x.example/a')).toEqual({ ok: false, reason: 'not-reached' });
  });

  it('that has no end is given up once it is too large', async () => {
    vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
      const endless = new ReadableStream<Uint8Array>({
        start: (to) => signal.addEventListener('abort', () => to.error(new Error('aborted'))),
        pull: async (to) => {
          await new Promise((resolve) => setTimeout(resolve));
          if (!signal.aborted) to.enqueue(new Uint8Array(4 * 1024 * 1024));
        },
      });
      return Promise.resolve(new Response(endless, html));
    });
    expect(await fetchAddress('https://x.example/a')).toEqual({ ok: false, reason: 'too-large' });
  });
});
