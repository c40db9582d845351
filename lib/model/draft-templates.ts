import type { Block, BlockLook } from './draft-text';

/** What a draft may begin with, in the order of the menu. */
export const TEMPLATES = ['blank', 'blogPost', 'bookReview', 'programmeRecap', 'articleResponse'] as const;
export type Template = (typeof TEMPLATES)[number];

const P: BlockLook = { kind: 'paragraph' };
const H: BlockLook = { kind: 'heading', level: 2 };
const LI: BlockLook = { kind: 'bullet', indent: 0 };
const Q: BlockLook = { kind: 'quote' };

/** What each line of a template is. Its words stand in the texts of the interface, in the same order. */
const LOOKS: Readonly<Record<Template, readonly BlockLook[]>> = {
  blank: [],
  blogPost: [P, H, P, H, LI, LI, LI, P],
  bookReview: [P, H, P, H, Q, P, H, LI, LI, P],
  programmeRecap: [P, H, LI, LI, LI, H, P, H, P, H, P, P],
  articleResponse: [P, Q, H, P, H, P, H, LI, LI, P],
};

/**
 * The lines with which a draft begins.
 *
 * @param words the words of each line, one a line
 */
export const templateBlocks = (template: Template, words: string): readonly Block[] => {
  const lines = words.split('\n').map((line) => line.trim());
  return LOOKS[template].map((look, n) => ({ ...look, runs: [{ text: lines[n] ?? '' }] }));
};
