import type { Details } from '../model/details';
import type { Reading } from '../model/reading';
import { apa } from './apa';
import { bibtex } from './bibtex';
import { chicago } from './chicago';
import { cslJson } from './csl-json';
import type { Rich } from './rich';
import { ris } from './ris';

export { fileName } from './citation-key';
export { quoteWithCitation } from './in-text';
export { html, plain } from './rich';

/** A file with one reading for another program. */
interface CitationFile {
  readonly ending: string;
  readonly type: string;
  readonly write: (reading: Reading, details: Details) => string;
}

/** Styles in which one reading is copied. */
export const CITATION_STYLES = {
  Chicago: chicago,
  APA: apa,
} as const satisfies Readonly<Record<string, (reading: Reading, details: Details) => Rich>>;

export const CITATION_FILES = {
  RIS: { ending: 'ris', type: 'application/x-research-info-systems', write: ris },
  BibTeX: { ending: 'bib', type: 'application/x-bibtex', write: bibtex },
  'CSL-JSON': { ending: 'json', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
} as const satisfies Readonly<Record<string, CitationFile>>;
