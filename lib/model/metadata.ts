import * as v from 'valibot';
import { detailsFields } from './details';
import { foundFields } from './facts';
import { both, line, webAddress } from './field';
import { parse } from './parse';
import { provenanceField } from './typed';

/** What tells one page from another, and stands in no record. */
const pageFields = {
  /** The address at which it was found, whatever it names as its own; '' where there is none. */
  visited: webAddress,
  /** The heading that it shows; '' where there is none. */
  shown: line(500),
};

/** Which source won each field that has a value stands in `from`. */
export const metadataFields = both(
  both(both(foundFields, { from: provenanceField }), detailsFields),
  pageFields,
);
const schema = v.object(metadataFields);

/** What is known about an article apart from its text. */
export type Metadata = Readonly<v.InferOutput<typeof schema>>;

/** Foreign metadata, cleaned; undefined when it is none. Missing fields are empty. */
export const parseMetadata = (input: unknown): Metadata | undefined => parse(schema, input);

/** Nothing known yet: to be filled in by whoever finds something. */
export const emptyMetadata = (): Metadata => v.parse(schema, {});
