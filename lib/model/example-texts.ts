import type { Block } from './draft-text';

/** One record of the example notebook, of any kind. All are the made-up partner's: nobody finds words of their own there. */
export interface ExampleRecord {
  readonly kind: string;
  /** By which other records name it; left out, it gets one at random. */
  readonly id?: string;
  readonly daysAgo: number;
  /** What it begins with, by the kind's own fields. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Moments, by field: so many days ago. */
  readonly times?: Readonly<Record<string, number>>;
  /** Days, by field: so many days ago, below zero for one to come; with a time of day, a time to meet. */
  readonly dates?: Readonly<Record<string, readonly [daysAgo: number, time?: string]>>;
  /** What the partner says of it, by field. */
  readonly partnerSays?: Readonly<Record<string, string>>;
  /** The text of a reading. */
  readonly html?: string;
  /** The lines of its text. Who suggests something in it is the partner, whatever stands there. */
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
