import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Doc, encodeStateAsUpdateV2 } from 'yjs';
import { leanText, type LeanText } from '../../lib/anchor/lean';
import { CHOSEN_MEANINGS, highlights } from '../../lib/model/highlight';
import type { Plain } from '../../lib/model/kind';
import { readings } from '../../lib/model/reading';
import { putRecord } from '../../lib/notebook/record';
import { addRecord } from '../../lib/notebook/records';

const READING = 'floodedReading';
/** The reading's title. */
export const FLOODED = 'The Text that Everybody Marks';

/** What stands in it. */
export const PARAGRAPHS = Array.from({ length: 60 }, (_, p) =>
  Array.from({ length: 50 }, (_each, n) => `shelf${p * 50 + n}`).join(' '),
);
const BODY = gzipSync(PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n'));
const HASH = createHash('sha256').update(BODY).digest('hex');
/** Long before all that is written in a test. */
const THEN = 1_700_000_000_000;

const asUpdate = (write: (doc: Doc) => void): Uint8Array => {
  const doc = new Doc();
  doc.transact(() => write(doc));
  return encodeStateAsUpdateV2(doc);
};

/** A reading of 3,000 words, as it is put on a disk. */
export const readingToFlood = {
  bodies: [new Uint8Array(BODY)],
  updates: [
    asUpdate((doc) => {
      const made = { id: READING, by: 'bo', at: THEN };
      const words = { words: 3000, language: 'en', url: 'https://branch.example/flooded' };
      addRecord(doc, readings, made, { title: FLOODED, body: HASH, ...words });
    }),
  ],
};

/** Words that run a script, load something or cover something wherever they are taken for HTML or CSS. */
const PAYLOADS = [
  '<img src="https://evil.example/a.png" onerror="document.title=1">',
  '<style>::highlight(x){background:url(https://evil.example/b)} *{position:fixed;inset:0}</style>',
  '<svg><image href="https://evil.example/c.svg"/><script>document.title=1</script></svg>',
  '</style><iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
  'javascript:document.title=1',
  '\u202E\u2066<meta http-equiv="refresh" content="0;url=https://evil.example/">',
];

/** The n-th highlight of a flood: most mark words of the text; the rest are a search each, or too large to be one. */
function marked(n: number, { text, raw }: LeanText): Readonly<Record<string, Plain>> {
  const start = (n * 7_919) % (text.length - 60);
  if (n % 5_000 === 7) return { quote: 'x'.repeat(100_000), prefix: 'y'.repeat(100_000), start };
  if (n % 100 !== 3) return { quote: text.slice(start, start + 8 + (n % 40)), start };
  const payload = PAYLOADS[((n - 3) / 100) % PAYLOADS.length] as string;
  return { quote: `${payload} ${raw.slice(start, start + 3_000)} ${n}`, start };
}

/** An update of so many highlights of Bo's in that reading. */
export const floodOfHighlights = (count: number): Uint8Array =>
  asUpdate((doc) => {
    const lean = leanText(PARAGRAPHS.join('\n'));
    for (let n = 1; n <= count; n += 1) {
      const meaning = CHOSEN_MEANINGS[n % CHOSEN_MEANINGS.length];
      const made = { by: 'bo', at: THEN + n };
      // past the checks of this Bookbag, as a partner's browser that means harm would
      putRecord(doc, highlights.name, `mark${n}`, {
        reading: READING,
        body: HASH,
        meaning,
        ...marked(n, lean),
        ...made,
      });
    }
  });
