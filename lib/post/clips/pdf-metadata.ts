import { canonicalUrl } from '../../clip/canonical-url';
import type { PdfText } from '../../clip/pdf/read-pdf';
import { creator } from '../../model/creator';
import { emptyMetadata } from '../../model/metadata';
import { type Metadata, parseMetadata } from '../../model/metadata';
import type { Fact } from '../../model/facts';
import type { Origin } from '../../model/provenance';

/** A file's name as a title: "marlowe_rooms-for-reading.pdf" is better than nothing. */
const titleOfName = (name: string): string =>
  name
    .replace(/\.pdf$/i, '')
    .replaceAll('_', ' ')
    .trim();

/** What the file itself says. */
function ofFile(pdf: PdfText, address: string, name: string) {
  const web = canonicalUrl('', address);
  return {
    title: pdf.title || titleOfName(name),
    creators: pdf.creators.map((one) => creator(one)),
    language: pdf.language,
    doi: pdf.doi,
    url: web,
    pdf: web,
  };
}

/**
 * What is known of a PDF: what its landing page says, and what the file says where the page is silent.
 *
 * @param given of the landing page, unparsed; null when there is none
 * @param address of the file, '' when it came from the disk
 */
export function pdfMetadata(pdf: PdfText, given: unknown, address: string, name: string): Metadata {
  const known = parseMetadata(given) ?? emptyMetadata();
  const own = ofFile(pdf, address, name);
  const from: { [fact in Fact]?: Origin } = { ...known.from };
  const missing = (Object.keys(own) as (keyof typeof own)[]).filter(
    (fact) => known[fact].length === 0 && own[fact].length > 0,
  );
  for (const fact of missing) from[fact] = 'pdf';
  const filled = Object.fromEntries(missing.map((fact) => [fact, own[fact]]));
  return parseMetadata({ ...known, ...filled, from }) ?? known;
}
