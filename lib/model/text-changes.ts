/** A paragraph that only one of two texts has. */
export interface ChangedParagraph {
  readonly kind: 'added' | 'removed';
  readonly text: string;
}

/** What a new text changes of an old one, paragraph by paragraph. */
export interface TextChanges {
  /** How many paragraphs the new text has that the old one has not, and the other way round. */
  readonly added: number;
  readonly removed: number;
  /** The first of them in the order of the text, each cut to a readable length. */
  readonly shown: readonly ChangedParagraph[];
}
