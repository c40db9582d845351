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
  {
    file: 'lib/notebook/texts/places.ts',
    find: 'if (position.tname !== null) return undefined;',
    put: '',
    breaks: 'a foreign place makes no root type',
  },
  {
    file: 'lib/notebook/texts/places.ts',
    find: 'return found?.type === text ? found.index : undefined;',
    put: 'return found?.index;',
    breaks: 'a place is one of this text',
  },
  {
    file: 'lib/notebook/texts/places.ts',
    find: 'if (quote.length < LEAST_QUOTED) return undefined;',
    put: '',
    breaks: 'a passage is not looked for by a few letters',
  },
  {
    file: 'lib/notebook/texts/places.ts',
    find: 'at === -1 || characters.includes(quote, at + 1)',
    put: 'at === -1',
    breaks: 'words that stand twice are no place',
  },
  {
    file: 'lib/notebook/texts/places.ts',
    find: 'position, text.doc, false)',
    put: 'position, text.doc)',
    breaks: 'a place is the same in all copies',
  },
  {
    file: 'lib/notebook/texts/yjs-internals.ts',
    find: 'if (item.id.client === client) first',
    put: 'first',
    breaks: 'only a session itself says who writes in it',
  },
  {
    file: 'lib/notebook/texts/writers.ts',
    find: 'at !== undefined && at < first',
    put: 'at !== undefined',
    breaks: 'what a session said first holds',
  },
  {
    file: 'lib/notebook/texts/writers.ts',
    find: 'if (asked.length === MOST_ASKED) break;',
    put: '',
    breaks: 'so many members are asked for at most',
  },
  {
    file: 'lib/notebook/texts/written-blocks.ts',
    find: "isCopied ? '' : writer(client)",
    put: 'writer(client)',
    breaks: 'words that were put in again are nobody’s',
  },
  {
    file: 'lib/notebook/waiting.ts',
    find: 'if (root !== undefined && isWriters(root)) return;',
    put: '',
    breaks: 'who writes is no change of its own',
  },
  {
    file: 'components/drafts/out/comments-of.ts',
    find: ' && !onlyMine',
    put: '',
    breaks: 'what only one person sees does not go out with a draft',
  },
  {
    file: 'lib/session/drafts/versions.ts',
    find: '    .slice(MOST_BY_ITSELF);',
    put: '    .slice(Infinity);',
    breaks: 'so many versions are kept that Bookbag made by itself',
  },
  {
    file: 'lib/session/drafts/versions.ts',
    find: "    .filter(({ name }) => name === '')",
    put: '',
    breaks: 'named versions stay',
  },
  {
    file: 'lib/session/drafts/versions.ts',
    find: "if (isKept()) return ok(null); // the partner's came meanwhile",
    put: '',
    breaks: 'nobody makes the same version twice',
  },
  {
    file: 'lib/session/drafts/versions.ts',
    find: 'if (!kept.ok) return kept;',
    put: '',
    breaks: 'nothing is restored where what is there cannot be kept',
  },
  {
    file: 'lib/notebook/texts/version-text.ts',
    find: "text: text.replaceAll('\\n', ' ')",
    put: 'text',
    breaks: 'a run of a version holds no line break',
  },
  {
    file: 'lib/notebook/texts/version-text.ts',
    find: 'blocks.length === lines.length && fits(blocks)',
    put: 'blocks.length === lines.length',
    breaks: 'a version is no more than an editor can take',
  },
  {
    file: 'lib/notebook/texts/restored.ts',
    find: 'const wanted = transformed(ops, since, false);',
    put: 'const wanted = [...ops];',
    breaks: 'what came meanwhile stays when a version is restored',
  },
  {
    file: 'lib/post/hosting/keep-text.ts',
    find: "if (isTooLong) return fail('too-long');",
    put: '',
    breaks: 'what the partner would refuse is not stored',
  },
];
