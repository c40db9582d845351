/**
 * Limits of what is kept of an article (docs/design.md, "Bodies"), in bytes. They stand apart from the schemas, since
 * the page script needs them and must not carry the library that checks.
 */
export const MAX_BODY_INFLATED = 2 * 1024 * 1024;
export const MAX_BODY_GZIP = 512 * 1024;

/** Limits of pictures: of one and of all of a reading in bytes, and how many a reading has. */
export const MAX_PICTURE = 200 * 1024;
/** A cover of a book is shown small, and a booklist may have a thousand. */
export const MAX_COVER = 30 * 1024;
export const MAX_PICTURES_TOTAL = 2 * 1024 * 1024;
export const MAX_PICTURES = 20;

/** Most pixels of a stored picture: we make none of more than 9.6 million, and a small file can claim a thousand. */
export const MAX_PIXELS = 16_000_000;

/** Pictures of a draft: a person puts in so many, and so many of a text are fetched; two may put in some apart. */
export const MAX_DRAFT_PICTURES = 20;
export const MAX_TEXT_PICTURES = 2 * MAX_DRAFT_PICTURES;

/** A picture's file that a person gives: most bytes, and most pixels, which are drawn smaller. */
export const MAX_PICTURE_FILE = 25 * 1024 * 1024;
export const MAX_FILE_PIXELS = 100_000_000;

/** Name of the attribute by which the page script marks the pictures it may send: their place in its list. */
export const PICTURE_MARK = 'data-picture';

/** Longest HTML of a page that is looked at, in characters, and most pictures of it that are told. */
export const MAX_PAGE_HTML = 20 * 1024 * 1024;
export const MAX_SHOWN = 500;

/** Most pieces of a page that are told as left out of its article, and characters of their HTML in all. */
export const MAX_LEFT_OUT = 200;
export const MAX_LEFT_OUT_HTML = 100 * 1024;
