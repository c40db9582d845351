import type { Part } from './pdf-style';
import { sentence, sentences } from './pdf-words';
import { seeded } from './random';

const HEADINGS = [
  'Soil and Its Keepers',
  'Methods',
  'What the Beds Told Us',
  'Water',
  'Paths between the Rows',
  'Discussion',
  'Open Questions',
];

const ENTRIES = [
  'Achterberg, Lotte. “Compost as a Commons.” Made-Up Garden Review 3, no. 1 (2009): 14–29.',
  'Ibarrola, Nerea, and Sven Okafor. The Patient Orchard: A Handbook for Parishes of Every Size and Climate. Nowhere Press, 2014.',
  'Quennell, Ida. “Half an Hour with Bees.” In Small Wings, edited by R. Tamsin, 101–118. Paper House, 2018.',
  'Verhoeven, Maud. “Frost and Its Friends.” Made-Up Garden Review 5, no. 2 (2011): 12–44. https://frost.example/10.0000/mugr.2011.44',
];

const TABLE = [
  ['Bed', 'Spring', 'Summer', 'Autumn'],
  ['Upper terrace', '14', '52', '31'],
  ['Lower terrace', '9', '48', '27'],
  ['Orchard', '3', '77', '64'],
];

export interface Extras {
  readonly notes?: boolean;
  readonly lists?: boolean;
  readonly quotes?: boolean;
  readonly table?: boolean;
  readonly pull?: boolean;
  readonly references?: boolean;
  readonly abstract?: boolean;
}

/** A made-up article. The same seed gives the same article. */
export function article(seed: number, sections: number, extras: Extras = {}): Part[] {
  const random = seeded(seed);
  const text = (): string => sentences(random, 2 + Math.floor(random() * 4));
  const parts: Part[] = [
    { kind: 'kicker', text: 'REPORT' },
    { kind: 'title', text: 'The Shared Garden in a Dry Decade: Notes from Nine Parishes' },
    { kind: 'author', text: 'Maud Verhoeven and Sven Okafor' },
  ];
  if (extras.abstract === true) parts.push({ kind: 'abstract', text: `${text()} ${sentence(random)}` });
  parts.push({ kind: 'paragraph', text: text() });
  let note = 0;
  for (let at = 0; at < sections; at += 1) {
    parts.push({ kind: 'heading', text: HEADINGS[at % HEADINGS.length] as string });
    for (let count = 2 + Math.floor(random() * 3); count > 0; count -= 1) {
      const isNoted = extras.notes === true && random() < 0.3;
      if (isNoted) note += 1;
      parts.push({
        kind: 'paragraph',
        text: text(),
        ...(isNoted ? { note: `${note}. ${sentence(random)}` } : {}),
      });
    }
    if (extras.quotes === true)
      parts.push({ kind: 'quote', text: `“${sentences(random, 2)}”` }, { kind: 'paragraph', text: text() });
    if (extras.lists === true) {
      const mark = (item: number): string => (at % 2 === 0 ? '•' : `${item}.`);
      for (const item of [1, 2, 3])
        parts.push({ kind: 'list-item', text: `${mark(item)} ${sentence(random)}` });
      parts.push({ kind: 'paragraph', text: text() });
    }
    if (extras.table === true && at === 0) {
      parts.push({ kind: 'caption', text: 'Table 1. Hours of work by bed and season' });
      parts.push({ kind: 'table', rows: TABLE, text: TABLE.map((row) => row.join(' ')).join('\n') });
      parts.push({ kind: 'paragraph', text: text() });
    }
    if (extras.pull === true && at === 0) {
      parts.push(
        { kind: 'pull', text: '“Nobody had told the beans that it was a dry year.”' },
        { kind: 'paragraph', text: text() },
      );
    }
  }
  if (extras.references === true) {
    parts.push({ kind: 'heading', text: 'References' });
    for (const entry of ENTRIES) parts.push({ kind: 'reference', text: entry });
  }
  return parts;
}
