/** An article that a page lists: an issue of a journal, a search. */
export interface ListedArticle {
  readonly url: string;
  readonly title: string;
  /** As the list shows them, '' when it does not. */
  readonly byline: string;
  readonly pages: string;
  /** Heading of its section, '' when the list has none. */
  readonly section: string;
  /** Bare and in lower case, '' when the list does not show it. */
  readonly doi: string;
  /** The reading that it already is, if any. */
  readonly reading?: string;
}
