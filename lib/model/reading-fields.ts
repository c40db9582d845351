import { type Details, detailsText, MAX_REFERENCES_LENGTH } from './details';
import { type Fact, RECORD_FACTS, type RecordFact } from './facts';
import type { Metadata } from './metadata';
import type { Reading } from './reading';

/** What a person types anew, fact by fact. */
export type ReadingEdit = { readonly [fact in Fact]?: Reading[fact] };

/** As many references, in their order, as a side-car holds. */
function fitting(references: readonly string[]): string[] {
  let left = MAX_REFERENCES_LENGTH;
  return references.filter((one) => (left -= one.length) >= 0);
}

/** What a new reading takes from metadata. */
type FromMetadata = Pick<Metadata, RecordFact | 'from'>;

/**
 * Parts metadata into what stands in the notebook and what is too long for it.
 *
 * @returns `sideCar`: JSON text to be stored by its hash, named in the reading's `details`; '' when there is nothing
 */
export function readingFields(metadata: Metadata): { fields: FromMetadata; sideCar: string } {
  const { abstract, references, cover, ageMin, ageMax, gradeMin, gradeMax, numberOfPages, format } = metadata;
  const details: Details = {
    references: fitting(references),
    ...{ abstract, ageMin, ageMax, gradeMin, gradeMax, numberOfPages, format },
    // The preview picture of an article is not worth a file of its own that the partner must fetch.
    cover: metadata.type === 'book' ? cover : '',
  };
  // an extraction has its text beside its metadata, which is none of the record's
  const fields = Object.fromEntries([...RECORD_FACTS, 'from' as const].map((name) => [name, metadata[name]]));
  return { fields: fields as FromMetadata, sideCar: detailsText(details) };
}
