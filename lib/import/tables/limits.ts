/** Most characters of a file or a paste with a table. */
export const MAX_LETTERS = 10_000_000;

/** Most lines and columns that are read of one. */
export const MAX_LINES = 5_001;
export const MAX_COLUMNS = 60;

/** Most characters of a cell: what a row keeps. */
export const MAX_CELL = 5_000;
