import type { Line } from './lines';

/** What rules know about the article beside its own elements. */
export interface About {
  /** The page's title, '' when unknown. */
  readonly title: string;
  /** Who wrote it, as the page says; '' when unknown. */
  readonly author: string;
  /** Where the page stands. */
  readonly address: string;
}

/**
 * One thing that is left in articles and does not belong to them. A rule changes the article in place and
 * decides by structure, position and wording, never by the site. It is given the lines that are still there.
 */
export type Rule = (article: Element, lines: readonly Line[], about: About) => void;

/** A rule in the order of tidying. */
export interface Step {
  /** What the rule is called where it is told what went. */
  readonly by: string;
  readonly rule: Rule;
  /**
   * How good its reason is. A strong one is what a piece says or how it is made. A weak one is what it is called, or
   * where it stands: prose in the midst of the text does not go for that.
   */
  readonly reason: 'strong' | 'weak';
  /** Whether it only moves things: what it takes out stands elsewhere. */
  readonly moves?: true;
}
