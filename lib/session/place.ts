import { type Drawer, DRAWERS } from '../model/drawer';
import { type Section, SECTIONS } from '../model/section';

/** Where in the notebook the person is. */
export type Place =
  /** A section's list; `card` is the card to put the focus on, '' for none. */
  | { readonly at: 'list'; readonly section: Section; readonly card: string }
  /** A reading; `paragraph` is the number of the one to begin at. */
  | { readonly at: 'reading'; readonly reading: string; readonly paragraph?: number }
  /** The order of a PDF's paragraphs: the file's SHA-256, and the reading from which one came, '' for none. */
  | { readonly at: 'order'; readonly file: string; readonly reading: string }
  /** A draft in its editor. */
  | { readonly at: 'draft'; readonly draft: string }
  /** A drawer of the section "Plan". */
  | { readonly at: 'drawer'; readonly drawer: Drawer }
  /** One thing out of a drawer. */
  | { readonly at: 'planned'; readonly drawer: Drawer; readonly id: string }
  /** "Our year", which is read and printed. */
  | { readonly at: 'year' }
  | { readonly at: 'settings' };

export const START = { at: 'list', section: 'readings', card: '' } as const satisfies Place;

/** Places that stand in the desk's address, so that they can be linked and reloaded: the name of each, and its id. */
const ADDRESSES: readonly {
  readonly name: string;
  readonly idOf: (place: Place) => string | undefined;
  readonly placeOf: (id: string, paragraph: number) => Place | undefined;
}[] = [
  {
    name: 'list',
    idOf: (place) => (place.at === 'list' && place.section !== START.section ? place.section : undefined),
    placeOf: (id) => {
      const section = SECTIONS.find((one) => one === id);
      return section && { at: 'list', section, card: '' };
    },
  },
  {
    name: 'reading',
    idOf: (place) => (place.at === 'reading' ? place.reading : undefined),
    placeOf: (reading, paragraph) => ({ at: 'reading', reading, ...(paragraph > 0 ? { paragraph } : {}) }),
  },
  {
    name: 'file',
    idOf: (place) => (place.at === 'order' ? place.file : undefined),
    placeOf: (file) => ({ at: 'order', file, reading: '' }),
  },
  {
    name: 'draft',
    idOf: (place) => (place.at === 'draft' ? place.draft : undefined),
    placeOf: (draft) => ({ at: 'draft', draft }),
  },
  {
    name: 'drawer',
    idOf: (place) => (place.at === 'drawer' ? place.drawer : undefined),
    placeOf: (id) => {
      const drawer = DRAWERS.find((one) => one === id);
      return drawer && { at: 'drawer', drawer };
    },
  },
  {
    name: 'year',
    idOf: (place) => (place.at === 'year' ? 'ours' : undefined),
    placeOf: () => ({ at: 'year' }),
  },
  ...DRAWERS.map((drawer) => ({
    name: drawer,
    idOf: (place: Place) => (place.at === 'planned' && place.drawer === drawer ? place.id : undefined),
    placeOf: (id: string): Place => ({ at: 'planned', drawer, id }),
  })),
];

const FRAGMENT = /^#(\w+)=([\w-]{1,64})(?:&paragraph=(\d{1,5}))?$/;

const paragraphOf = (place: Place): string =>
  place.at === 'reading' && place.paragraph !== undefined ? `&paragraph=${place.paragraph}` : '';

/** The fragment of a place's address: "#reading=…", "#reading=…&paragraph=12"; '' for a place that has none. */
export function fragmentOf(place: Place): string {
  for (const { name, idOf } of ADDRESSES) {
    const id = idOf(place);
    if (id !== undefined) return `#${name}=${id}${paragraphOf(place)}`;
  }
  return '';
}

/** The place that a fragment names; undefined when it names none. */
export function placeAt(fragment: string): Place | undefined {
  const [, name, id = '', paragraph = '0'] = FRAGMENT.exec(fragment) ?? [];
  return ADDRESSES.find((one) => one.name === name)?.placeOf(id, Number(paragraph));
}

/** The query of a desk's address that asks to print what it opens at. */
export const TO_PRINT = '?print';

/** The section to which a place belongs. */
export function sectionAt(place: Place): Section {
  if (place.at === 'list') return place.section;
  if (place.at === 'draft') return 'write';
  return ['drawer', 'planned', 'year'].includes(place.at) ? 'plan' : 'readings';
}

/** The id of the thing that is open at a place: a reading, a draft, or one of "Plan"; '' for none. */
export function openAt(place: Place): string {
  if (place.at === 'draft') return place.draft;
  return place.at === 'planned' ? place.id : readingAt(place);
}

/** The reading that is open at a place, '' for none. */
export const readingAt = (place: Place): string =>
  place.at === 'reading' || place.at === 'order' ? place.reading : '';
