/** Times of the years 2000 to 2200, in milliseconds since 1970: nothing was made before or after. */
export const FIRST_TIME = 946_684_800_000;
export const LAST_TIME = 7_258_118_400_000;

/** The time of what was made under a clock gone mad. Not 0, which a record leaves out. */
export const NO_TIME = 1;
