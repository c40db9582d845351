import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths, wayTo } from '../../../../lib/export/notebook/paths';
import { sheetHtml } from '../../../../lib/export/notebook/sheet';
import { zipOut } from '../../../../lib/export/notebook/zip-out';
import { unzip } from '../../../../lib/import/zip/zip';

const NOW = Date.UTC(2026, 10, 30, 12);
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

describe('an archive', () => {
  it('gives back every file as it went in, whatever letters its name has', async () => {
    const zip = zipOut(NOW);
    const large = 'The song comes first. '.repeat(60_000); // more than two slices
    await zip.add('index.html', '<p>');
    await zip.add('readings/Canción – 歌.md', large);
    await zip.add('pictures/a.webp', new Blob([new Uint8Array([1, 2, 3])]));
    await zip.add('empty.csv', '');
    const all = await unzip(await bytesOf(zip.end()), () => true);
    expect([...(all?.keys() ?? [])]).toEqual([
      ...['index.html', 'readings/Canción – 歌.md', 'pictures/a.webp', 'empty.csv'],
    ]);
    expect(text(all?.get('readings/Canción – 歌.md'))).toBe(large);
    expect([...(all?.get('pictures/a.webp') ?? [])]).toEqual([1, 2, 3]);
    expect(text(all?.get('empty.csv'))).toBe('');
  });

  it('has so many files and no more', async () => {
    const zip = zipOut(NOW, { files: 2, bytes: 10_000 });
    await zip.add('a', 'a');
    await zip.add('b', 'b');
    await expect(zip.add('c', 'c')).rejects.toThrow(RangeError);
  });

  it('has so many bytes and no more', async () => {
    const add = async (bytes: number, most: number) => {
      const zip = zipOut(NOW, { files: 9, bytes: most });
      await zip.add('a', new Blob([new Uint8Array(bytes)]));
      return bytesOf(zip.end());
    };
    const { length } = await add(1000, 10_000);
    expect(await add(1000, length)).toHaveLength(length);
    await expect(add(1000, length - 1)).rejects.toThrow(RangeError);
  });
});

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom(
    '',
    '.',
    '..',
    '../../etc/passwd',
    'CON',
    'aux.txt',
    'a.',
    'a ',
    'Ä',
    'ä',
    'a\u0308',
    'ß',
    'SS',
  ),
);

describe('paths of an archive', () => {
  it('are names that every system takes, each its own, whatever the titles', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 40 }), (titles) => {
        const { take } = paths();
        const all = titles.map((one) => take('readings', one, 'Reading', '.html'));
        for (const path of all) {
          const [folder, name = '', ...more] = path.split('/');
          expect([folder, more]).toEqual(['readings', []]);
          // oxlint-disable-next-line no-control-regex -- no name may have them
          expect(name).not.toMatch(/[\u0000-\u001f\u007f<>:"\\|?*]|^[. ]|[. ]$|\.\./);
          expect(name).not.toMatch(DEVICE);
          expect(name.isWellFormed()).toBe(true);
          expect(new TextEncoder().encode(name).length).toBeLessThan(255);
        }
        const alike = all.map((path) => path.normalize('NFKD').toLowerCase().toUpperCase());
        expect(new Set(alike).size).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keep letters of every script, and count what has one name', () => {
    const { take } = paths();
    const all = ['Canción', 'canción', '歌', ''].map((one) => take('', one, 'Note', '.html'));
    expect(all).toEqual(['Canción.html', 'canción 2.html', '歌.html', 'Note.html']);
  });

  it('lead from one file to another, with every sign of a name in the link', () => {
    expect(wayTo('index.html', 'readings/A #1? 50%.html')).toBe('readings/A%20%231%3F%2050%25.html');
    expect(wayTo('readings/a.html', 'pictures/b.webp')).toBe('../pictures/b.webp');
    expect(wayTo('readings/a.html', 'index.html')).toBe('../index.html');
  });
});

describe('a page of an archive', () => {
  const page = (part: object) =>
    sheetHtml({ path: 'a.html', language: 'en', title: 'Notes', parts: [{ heading: '', entries: [part] }] });

  it('runs nothing: what is foreign stands as words', () => {
    const html = page({
      title: '<script>alert(1)</script>',
      facts: ['<img src=x onerror=alert(1)>'],
      said: [{ by: '"><b>', text: '<iframe src="https://x.example">' }],
      links: [
        { words: '<u>', address: 'javascript:alert(1)' },
        { words: 'File', address: 'file:///etc/passwd' },
      ],
    });
    expect(html).not.toMatch(/<(?:script|img|iframe|b|u)\b/);
    expect(html).not.toMatch(/href="(?:javascript|file)/);
    expect(html).toContain("default-src 'none'");
  });

  it('leads to pages of the web and to files beside it', () => {
    const html = page({
      links: [
        { words: 'Page', address: 'https://x.example/?a=1&b="2"' },
        { words: 'File', file: 'b c.html' },
      ],
    });
    expect(html).toContain('href="https://x.example/?a=1&amp;b=%222%22"');
    expect(html).toContain('href="b%20c.html"');
  });
});
