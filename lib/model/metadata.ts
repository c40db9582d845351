import * as v from 'valibot';
import { detailsFields } from './details';
import { foundFields } from './facts';
import { both } from './field';
import { parse } from './parse';
import { provenanceField } from './typed';

/** Which source won each field that has a value stands in `from`. */
export const metadataFields = both(both(foundFields, { from: provenanceField }), detailsFields);
const schema = v.object(metadataFields);

/** What is known about an article apart from its text. */
export type Metadata = Readonly<v.InferOutput<typeof schema>>;

/** Foreign metadata, cleaned; undefined when it is none. Missing fields are empty. */
export const parseMetadata = (input: unknown): Metadata | undefined => parse(schema, input);

/** Nothing known yet: to be filled in by whoever finds something. */
export const emptyMetadata = (): Metadata => v.parse(schema, {});
