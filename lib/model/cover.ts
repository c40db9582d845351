import * as v from 'valibot';
import { hash, webAddress } from './field';

/** A cover: a picture that was saved with the text, by its hash; an address that a page names; or '' for none. */
export const coverField = v.optional(v.union([hash, webAddress]), '');

/** The picture to be shown; '' where the cover is an address, which is never fetched, or none. */
export const coverPicture = (cover: string): string => (v.is(hash, cover) ? cover : '');
