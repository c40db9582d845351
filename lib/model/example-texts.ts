import type { Block } from './draft-text';

/** One record of the example notebook, of any kind. All are the made-up partner's: nobody finds words of their own there. */
export interface ExampleRecord {
  readonly kind: string;
  readonly daysAgo: number;
  /** What it begins with, by the kind's own fields. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the partner says of it, by field. */
  readonly partnerSays?: Readonly<Record<string, string>>;
  /** The text of a reading. */
  readonly html?: string;
  /** The lines of a draft. Who suggests something in it is the partner, whatever stands there. */
  readonly blocks?: readonly Block[];
  /** The record that it hangs on, by its place in the list, and the field that names it. */
  readonly on?: { readonly record: number; readonly field: string };
}

/** The example notebook's words, in the person's language; written in components/app. */
export interface ExampleTexts {
  readonly notebook: string;
  readonly partner: string;
  readonly records: readonly ExampleRecord[];
}
