/** What is known about an article, apart from its text. Every field may be ''. */
export interface Metadata {
  readonly title: string;
  /** Authors, parted by "; ". */
  readonly byline: string;
  /** Journal, magazine or site. */
  readonly site: string;
  /** ISO 8601 date with the precision known. */
  readonly published: string;
  /** BCP 47. */
  readonly language: string;
  readonly excerpt: string;
  /** Canonical address. */
  readonly url: string;
}

/** One way in which pages describe themselves. It reads a copy of the page and changes nothing. */
export type Source = (page: Document) => Partial<Metadata>;
