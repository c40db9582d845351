/** The example notebook's words, in the person's language; written in components/app. */
export interface ExampleTexts {
  readonly notebook: string;
  readonly partner: string;
  readonly readings: readonly {
    readonly title: string;
    readonly byline: string;
    readonly site: string;
    readonly published: string;
    readonly html: string;
    readonly liked: string;
    readonly disliked: string;
    readonly comment: string;
  }[];
  readonly books: readonly {
    readonly title: string;
    readonly author: string;
    readonly values: string;
    readonly why: string;
  }[];
  readonly notes: readonly string[];
}
