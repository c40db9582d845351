/** An article that a page lists: an issue of a journal, a search. */
export interface ListedArticle {
  readonly url: string;
  readonly title: string;
  /** As the list shows them, '' when it does not. */
  readonly byline: string;
  readonly pages: string;
  /** The reading that it already is, if any. */
  readonly reading?: string;
}
