import { encodeCreators } from './creators';
import { type Details, detailsText, MAX_REFERENCES_LENGTH } from './details';
import { joinList } from './list';
import type { Metadata } from './metadata';
import { encodeProvenance, type Fact } from './provenance';
import type { NewReading, Reading } from './reading';

/** What a person types anew, fact by fact. */
export type ReadingEdit = { readonly [fact in Fact]?: Reading[fact] };

type Plain = string | number;

/** One fact as a record holds it: lists as one text, the rest as it is. */
function stored(name: string, value: unknown): Plain {
  if (name === 'creators') return encodeCreators(value as Reading['creators']);
  if (name === 'from') return encodeProvenance(value as Reading['from']);
  return Array.isArray(value) ? joinList(value as string[]) : (value as Plain);
}

/** Fields of a reading as its record holds them. */
export const storedFields = (
  fields: Partial<Omit<NewReading, 'pictures'>> | ReadingEdit,
): Record<string, Plain> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, stored(name, value)]));

/** As many references, in their order, as a side-car holds. */
function fitting(references: readonly string[]): string[] {
  let left = MAX_REFERENCES_LENGTH;
  return references.filter((one) => (left -= one.length) >= 0);
}

/** What a new reading takes from metadata. */
type FromMetadata = Omit<Metadata, keyof Details>;

/**
 * Parts metadata into what stands in the notebook and what is too long for it.
 *
 * @returns `sideCar`: JSON text to be stored by its hash, named in the reading's `details`; '' when there is nothing
 */
export function readingFields(metadata: Metadata): { fields: FromMetadata; sideCar: string } {
  const {
    abstract,
    references,
    cover,
    ageMin,
    ageMax,
    gradeMin,
    gradeMax,
    numberOfPages,
    format,
    ...fields
  } = metadata;
  const details: Details = {
    references: fitting(references),
    ...{ abstract, ageMin, ageMax, gradeMin, gradeMax, numberOfPages, format },
    // The preview picture of an article is not worth a file of its own that the partner must fetch.
    cover: metadata.type === 'book' ? cover : '',
  };
  return { fields: onlyMetadata(fields), sideCar: detailsText(details) };
}

/** Leaves out what is no metadata: an extraction has its text beside it. */
function onlyMetadata(fields: FromMetadata): FromMetadata {
  const { type, title, creators, site, volume, issue, pages, published, modified, doi, excerpt } = fields;
  const { language, publisher, licence, access, pdf, url, issn, isbn, keywords, from } = fields;
  return {
    ...{ type, title, creators, site, volume, issue, pages, published, modified, doi, excerpt },
    ...{ language, publisher, licence, access, pdf, url, issn, isbn, keywords, from },
  };
}
