// What scripts/clip-pages.mjs bundles for the tab that reads and sanitises: what the post does with what a page script sends.
import { extract, type Part } from '../../lib/clip/extract';
import { sanitizeForStoring } from '../../lib/clip/sanitize';
import { type PageSnapshot, shownPictures } from '../../lib/model/page-snapshot';

/** Reads the page out of its snapshot and sanitises what is found, as it would be stored. */
export function clip(snapshot: PageSnapshot, how: Part) {
  const started = performance.now();
  const page = new DOMParser().parseFromString(snapshot.html, 'text/html');
  const seen = { selection: snapshot.selection, pictures: shownPictures(snapshot) };
  const found = extract(page, snapshot.address, how, seen);
  const took = performance.now() - started;
  if (!found.ok) return { reason: found.reason, took, html: '' };
  return { ...found.value, took, html: sanitizeForStoring(found.value.extraction.html).html };
}
