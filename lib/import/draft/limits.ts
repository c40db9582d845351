/** Most characters of HTML that are looked at: a long report out of Word has some two million. */
export const MAX_HTML = 20_000_000;

/** Most elements and deepest nesting that a browser is let read. What has more comes in as bare words. */
export const MAX_TAGS = 20_000;
export const MAX_NESTED = 100;

/** What one paste or one file may bring into a draft: a blog post has 700 words, and no draft has more than this. */
export const MAX_LETTERS = 300_000;
export const MAX_BLOCKS = 4_000;
export const MAX_LINE = 40_000;
export const MAX_TITLE = 300;
