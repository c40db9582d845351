import type { ClipRemark } from '../../model/clip-remark';
import type { Extraction } from '../../model/extraction';
import type { Metadata } from '../../model/metadata';
import { escapeHtml } from '../../util/escape-html';
import { fail, ok } from '../../util/result';
import { type Ask, isLogin } from '../ask';
import { extract } from '../extract';
import { holdsObjects } from '../fetched';
import { bestGalleys, type Galley, galleysOf } from '../ojs';
import { filesOffered, filesShown } from './file-ways';
import { firstOf } from './first-of';
import { asFound, metadataOf, type Outcome } from './found-there';

/** The file of a journal that the person has open, and the addresses that its page shows it from. */
interface OpenFile {
  readonly file: string;
  readonly shown: readonly string[];
}

export const NOTHING_OPEN: OpenFile = { file: '', shown: [] };

/** A journal's file whose landing page cannot be read: better its text without a citation than nothing. */
export const fileAlone = ({ file, shown }: OpenFile, ask: Ask): Promise<Outcome> =>
  firstOf([file, ...shown], async (address) => {
    const fetched = await ask(address);
    if (!fetched.ok) return fetched;
    const there = fetched.value;
    if (there.kind === 'pdf' && !holdsObjects(there.bytes)) return fail('not-readable');
    if (there.kind === 'pdf') return ok({ kind: 'pdf', bytes: there.bytes, address, metadata: null });
    if (isLogin(there.page)) return fail('login');
    const found = extract(there.page, there.address, 'article');
    return found.ok ? ok(asFound(found.value)) : found;
  });

/** The article's language, and for want of it the page's, and that of who reads here. */
const languagesOf = (page: Document, metadata: Metadata): string[] => [
  metadata.from.language === 'page' ? '' : metadata.language,
  page.documentElement.lang,
  navigator.language,
];

/** The citation of the landing page and the text of the best file that this person may read. */
export async function ofJournal(
  page: Document,
  landing: string,
  wanted: OpenFile,
  ask: Ask,
): Promise<Outcome> {
  const metadata = metadataOf(page, landing);
  const galleys = bestGalleys(galleysOf(page, landing), wanted.file, ...languagesOf(page, metadata));
  const open = galleys.filter((galley) => !galley.restricted || galley.file === wanted.file);
  let restricted = galleys.length > open.length;
  for (const galley of open.slice(0, 3)) {
    const shown = galley.file === wanted.file ? wanted.shown : [];
    const offered = galley.kind === 'pdf' ? filesOffered(page, landing) : [];
    const text = await textOf(galley, { shown, offered }, metadata, ask);
    if (text.ok) return text;
    restricted ||= text.reason === 'login';
  }
  return withoutText(page, landing, metadata, restricted ? 'restricted' : 'abstract-only');
}

const textLength = (html: string): number => html.replaceAll(/<[^>]*>/g, '').trim().length;

/** The text of one file: from its own address, from where its page shows or offers it, from where the tags say. */
async function textOf(
  galley: Galley,
  { shown, offered }: { readonly shown: readonly string[]; readonly offered: readonly string[] },
  metadata: Metadata,
  ask: Ask,
): Promise<Outcome> {
  const read = (address: string): Promise<Outcome> => textAt(address, galley, metadata, ask);
  const first = await firstOf([galley.file, ...shown], read);
  if (first.ok) return first;
  const around = await ask(galley.page);
  const page = around.ok && around.value.kind === 'page' ? around.value.page : undefined;
  const ways =
    page === undefined ? [] : [...filesShown(page, galley.page), ...filesOffered(page, galley.page)];
  const known = new Set([galley.file, ...shown]);
  const next = await firstOf(
    [...ways, ...offered].filter((way) => !known.has(way)),
    read,
  );
  if (next.ok) return next;
  return [first, next].find((one) => !one.ok && one.reason === 'login') ?? first;
}

async function textAt(address: string, galley: Galley, metadata: Metadata, ask: Ask): Promise<Outcome> {
  const fetched = await ask(address);
  if (!fetched.ok) return fetched;
  const there = fetched.value;
  if (there.kind === 'pdf') {
    return holdsObjects(there.bytes)
      ? ok({ kind: 'pdf', bytes: there.bytes, address, metadata })
      : fail('not-readable');
  }
  if (isLogin(there.page)) return fail('login');
  if (galley.kind !== 'html') return fail('not-a-pdf'); // an error, or an offer to buy it
  const found = extract(there.page, there.address, 'article');
  if (!found.ok) return found;
  if (textLength(found.value.extraction.html) < metadata.abstract.length) return fail('no-article'); // an error page
  const extraction = { ...found.value.extraction, ...metadata };
  return ok(asFound({ ...found.value, extraction, doubt: '' }, { also: [galley.page, galley.file] }));
}

/** What stands in for a text that this person may not read: the abstract. */
function withoutText(page: Document, landing: string, metadata: Metadata, remark: ClipRemark): Outcome {
  if (metadata.abstract === '') {
    const found = extract(page, landing, 'article');
    if (!found.ok) return found;
    const extraction = { ...found.value.extraction, ...metadata };
    return ok(asFound({ ...found.value, extraction }, { remark }));
  }
  const html = metadata.abstract
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
  const extraction: Extraction = { ...metadata, direction: '', html, pictures: 0 };
  return ok(asFound({ extraction, pictures: [], doubt: '' }, { remark }));
}
