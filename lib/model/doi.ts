import { cleanLine } from '../util/text';
import { decoded } from '../util/web-url';

/** A DOI inside a text or an address: prefix, slash, and all up to white space, quotes or angle brackets. */
const DOI = /\b10\.\d{4,9}\/[^\s"'<>]+/i;

/** Longest that is kept; the registries know none near it. */
const LIMIT = 200;

/** Closing brackets without their opening ones, and stops: the sentence around it. */
function trimmed(doi: string): string {
  let text = doi.replace(/[.,;:]+$/, '');
  while (text.endsWith(')') && text.split(')').length > text.split('(').length) {
    text = text.slice(0, -1).replace(/[.,;:]+$/, '');
  }
  return text;
}

/**
 * A DOI as people and pages write it ("https://doi.org/10.5860/CAL.14n1.26", "doi:10…"), bare and in lower
 * case, which is how two writings of one are compared.
 *
 * @returns '' when there is none
 */
export function normalDoi(written: string): string {
  const text = cleanLine(written.slice(0, 2000), 2000); // half a character would make `doiAddress` throw
  const found = DOI.exec(/^https?:/i.test(text) ? decoded(text.replace(/[?#].*$/, '')) : text);
  const doi = found === null ? '' : trimmed(found[0]).toLowerCase();
  return doi.length > LIMIT ? '' : doi;
}

/** Where a DOI leads. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
