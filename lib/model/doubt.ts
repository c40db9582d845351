/**
 * Why what was found on a page may not be its article: little text, a small part of what the page says, or a
 * page that does not look like one for reading. '' is no doubt.
 */
export type Doubt = '' | 'short' | 'small-share' | 'not-readerable';
