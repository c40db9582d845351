import type { Metadata } from '../../model/metadata';

/** What one source says of an article. Texts are raw and of any length; what it does not say is left out. */
export type Answer = {
  -readonly [field in keyof Omit<Metadata, 'from' | 'excerpt'>]?: Metadata[field];
} & {
  /** What the page says it is about; `abstract` is what its author calls so. */
  description?: string;
  /** Who drew the pictures of a book, if the page is about one: the text of an article may name others. */
  drawnBy?: Metadata['creators'];
};

/** One way in which pages describe themselves. It reads a copy of the page and changes nothing. */
export type Source = (page: Document) => Answer;
