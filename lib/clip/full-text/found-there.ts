import type { ClipHow } from '../../model/clip-how';
import type { ClipRemark } from '../../model/clip-remark';
import type { Doubt } from '../../model/doubt';
import type { Extraction } from '../../model/extraction';
import type { FetchFailure } from '../../model/fetch-failure';
import type { ListedArticle } from '../../model/listed-article';
import type { Metadata } from '../../model/metadata';
import type { Result } from '../../util/result';
import type { Found } from '../extract';
import { gatherMetadata } from '../metadata/gather';
import type { ArticlePages } from '../pages/article-pages';
import { unclobberedCopy } from '../unclobbered';

/** What stands at an address, once looked at. */
export type FoundThere =
  | {
      readonly kind: 'article';
      readonly extraction: Extraction;
      /** Where its pictures are, in the order of their marks. */
      readonly pictures: readonly string[];
      readonly doubt: Doubt;
      readonly remark: ClipRemark;
      /** Other addresses of the article. */
      readonly also: readonly string[];
      /** The pages that it goes on over; undefined for one. */
      readonly pages?: ArticlePages | undefined;
      /** What was taken, when nobody had said what to take. */
      readonly how: ClipHow;
    }
  | {
      readonly kind: 'pdf';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Of the file. */
      readonly address: string;
      /** What its landing page says; null when there is none. */
      readonly metadata: Metadata | null;
    }
  | { readonly kind: 'listing'; readonly articles: readonly ListedArticle[] };

export type FindFailure = 'no-article' | 'too-long' | 'no-selection' | 'not-a-pdf' | FetchFailure;

export type Outcome = Result<FoundThere, FindFailure>;

/** What a page says of its article. */
export const metadataOf = (page: Document, address: string): Metadata =>
  gatherMetadata(unclobberedCopy(page), address);

interface Beside {
  readonly how?: ClipHow;
  readonly also?: readonly string[];
  readonly remark?: ClipRemark;
}

/** A text that was read, as an article that was found. */
export const asFound = (
  found: Found,
  { how = 'article', also = [], remark = found.folded === true ? 'folded' : '' }: Beside = {},
): FoundThere => ({
  kind: 'article',
  extraction: found.extraction,
  pictures: found.pictures,
  doubt: found.doubt,
  remark,
  also,
  how,
});
