// In a page: vitest.config.ts
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../../lib/import/draft';
import { docxToHtml, MAX_ATTRIBUTES } from '../../../../lib/import/draft/docx';
import { MAX_ENTRIES, MAX_ENTRY, MAX_UNPACKED, unzip } from '../../../../lib/import/zip/zip';
import { storedZip } from '../../../../lib/import/zip/stored-zip';
import { drawn } from '../../../support/draft-lines';

type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (text: string): Bytes => new TextEncoder().encode(text);

/** A stored archive with its one entry packed, which may claim any size. */
function packed(name: string, content: Bytes): Bytes {
  const raw = new Uint8Array(deflateRawSync(content));
  const zip = storedZip(new Map([[name, raw]]));
  const view = new DataView(zip.buffer);
  view.setUint16(8, 8, true);
  const list = 30 + name.length + raw.length;
  view.setUint16(list + 10, 8, true);
  return zip;
}

const all = (): boolean => true;

const texts = async (zip: Bytes): Promise<string[]> =>
  [...((await unzip(zip, all)) ?? [])].map(([name, one]) => `${name}: ${new TextDecoder().decode(one)}`);

describe('an archive', () => {
  it('is unpacked, whichever way its entries lie there', async () => {
    const stored = storedZip(
      new Map([
        ['a', bytes('one')],
        ['ñ', bytes('two')],
      ]),
    );
    expect(await texts(stored)).toEqual(['a: one', 'ñ: two']);
    expect(await texts(packed('a', bytes('one')))).toEqual(['a: one']);
    expect([...((await unzip(stored, (name) => name === 'a')) ?? [])]).toHaveLength(1);
  });

  it('unpacks an entry of so many bytes, and none of one more', async () => {
    expect((await unzip(packed('a', new Uint8Array(MAX_ENTRY)), all))?.size).toBe(1);
    expect(await unzip(packed('a', new Uint8Array(MAX_ENTRY + 1)), all)).toBeUndefined();
    expect(await unzip(storedZip(new Map([['a', new Uint8Array(MAX_ENTRY + 1)]])), all)).toBeUndefined();
  });

  it('unpacks so many bytes in all, and no more', async () => {
    const half = new Uint8Array(MAX_UNPACKED / 2);
    const two = new Map([
      ['a', half],
      ['b', half],
    ]);
    expect((await unzip(storedZip(two), all))?.size).toBe(2);
    expect(await unzip(storedZip(two.set('c', bytes('x'))), all)).toBeUndefined();
  });

  it('has so many entries, and one more is refused', async () => {
    const entries = new Map(
      Array.from({ length: MAX_ENTRIES }, (_, n): [string, Bytes] => [`${n}`, bytes('')]),
    );
    expect((await unzip(storedZip(entries), all))?.size).toBe(MAX_ENTRIES);
    expect(await unzip(storedZip(entries.set('x', bytes(''))), all)).toBeUndefined();
  });

  it('that is cut or bent anywhere is refused or read, and never throws', async () => {
    const whole = packed('a', bytes('some words, some words'));
    for (let n = 0; n < whole.length; n += 1) {
      await unzip(whole.slice(0, n), all);
      await unzip(
        whole.map((one, at) => (at === n ? 0xff : one)),
        all,
      );
    }
    expect(await unzip(whole.slice(0, -1), all)).toBeUndefined();
  });
});

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A document of Word with this body. */
const docx = (body: string): Bytes =>
  storedZip(
    new Map([
      [
        '[Content_Types].xml',
        bytes('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      ],
      [
        '_rels/.rels',
        bytes(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
      ],
      [
        'word/styles.xml',
        bytes(
          `<w:styles xmlns:w="${WORD}">${['Title', 'Heading1', 'Heading2', 'Quote'].map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace(/(\d)/, ' $1').replace('H', 'h')}"/></w:style>`).join('')}</w:styles>`,
        ),
      ],
      ['word/document.xml', bytes(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`)],
      ['word/media/a.png', bytes('x')],
    ]),
  );
const words = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${words(text)}</w:p>`;

describe('a document of Word', () => {
  it('has title, headings, quotes, bold and italics, and changes that were tracked', async () => {
    const body = `${styled('Title', 'Songs')}${styled('Heading1', 'Why')}${styled('Heading2', 'How')}${styled('Quote', 'We sing.')}<w:p>${words('a ', '<w:b/>')}${words('b', '<w:i/>')}<w:del>${words('gone')}</w:del><w:ins>${words(' new')}</w:ins></w:p>`;
    const opened = await openDraft('a.docx', docx(body));
    expect(opened).toMatchObject({ ok: true, value: { title: 'Songs' } });
    expect(opened.ok && drawn(opened.value.blocks)).toEqual([
      '## Why',
      '### How',
      '> We sing.',
      '*a *_b_ new',
    ]);
  });

  it('has no title where none says so, and its headings stay apart', async () => {
    const opened = await openDraft('a.docx', docx(styled('Heading1', 'One') + styled('Heading2', 'Two')));
    expect(opened.ok && [opened.value.title, ...drawn(opened.value.blocks)]).toEqual([
      '',
      '## One',
      '### Two',
    ]);
  });

  it('has elements of so many attributes, and is refused with one more', async () => {
    const many = (count: number): Bytes =>
      docx(`<w:p ${Array.from({ length: count }, (_, n) => `a${n}="1"`).join(' ')}>${words('x')}</w:p>`);
    expect((await docxToHtml(many(MAX_ATTRIBUTES))).ok).toBe(true);
    expect((await docxToHtml(many(MAX_ATTRIBUTES + 1))).ok).toBe(false);
    expect((await docxToHtml(many(500_000))).ok).toBe(false);
  });

  it('that is damaged, nested without end or no document is refused', async () => {
    expect(await docxToHtml(docx('<w:p'))).toMatchObject({ ok: false });
    expect(await docxToHtml(storedZip(new Map([['a', bytes('x')]])))).toMatchObject({ ok: false });
    expect(await docxToHtml(docx('<w:p>'.repeat(100_000)))).toMatchObject({ ok: false });
  });
});
