/** Marks in the snapshot what is laid out as a block though its name says it stands in the line. */
export const BLOCK_MARK = 'data-bookbag-block';

/** Marks in the snapshot what a person would have had to unfold. */
export const FOLDED_MARK = 'data-bookbag-folded';
