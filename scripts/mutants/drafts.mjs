// @ts-check
// Guards of drafts that unit and component tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/notebook/texts/size.ts',
    find: 'if (text.length > MOST_LENGTH) return false;',
    put: '',
    breaks: 'a text has a most of characters',
  },
  {
    file: 'lib/notebook/texts/size.ts',
    find: 'names.size > MOST_NAMES',
    put: 'false',
    breaks: 'a text has a most of names of attributes',
  },
  {
    file: 'lib/notebook/texts/grammar.ts',
    find: "const link = typeof said['link'] === 'string' ? safeAddress(said['link']) : undefined;",
    put: "const link = said['link'] as string | undefined;",
    breaks: 'a link leads to the web or to a mailbox',
  },
  {
    file: 'lib/notebook/texts/grammar.ts',
    find: "typeof block === 'string' && Object.hasOwn(READ, block)",
    put: "typeof block === 'string' && block in READ",
    breaks: 'a kind of block is one that this app knows',
  },
  {
    file: 'lib/notebook/texts/texts.ts',
    find: 'if (!kind.hasText || textOf(doc, id) !== undefined) return;',
    put: 'if (!kind.hasText) return;',
    breaks: 'a text that is there is not made anew',
  },
  {
    file: 'lib/notebook/texts/smallest.ts',
    find: '<= MOST_COMPARED ** 2',
    put: '<= Infinity',
    breaks: 'much that differs is not compared letter by letter',
  },
  {
    file: 'lib/notebook/texts/transform.ts',
    find: "if ('delete' in yours) continue;",
    put: '',
    breaks: 'what the other one took out is not changed',
  },
  {
    file: 'components/drafts/editor/binding.ts',
    find: 'if (!isWithinLimits(text)) told.onTooLarge();',
    put: 'if (false) told.onTooLarge();',
    breaks: 'a text that grows beyond the limits is not drawn',
  },
];
