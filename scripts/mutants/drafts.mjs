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
  {
    file: 'lib/util/pictures/file-picture.ts',
    find: "if (head.width * head.height > pixels) return fail('too-large');",
    put: '',
    breaks: 'a file that unpacks to gigabytes is not unpacked',
  },
  {
    file: 'lib/util/pictures/file-picture.ts',
    find: "if (file.size > most) return fail('too-large');",
    put: '',
    breaks: 'a picture file of 50 MB is not read',
  },
  {
    file: 'lib/post/hosting/body-shelf.ts',
    find: 'return width * height <= MAX_PIXELS;',
    put: 'return true;',
    breaks: 'a small picture of the partner that unpacks to gigabytes is refused',
  },
  {
    file: 'lib/notebook/texts/pictures.ts',
    find: 'if (found.size === MAX_TEXT_PICTURES) break;',
    put: '',
    breaks: 'a text names so many pictures and no more',
  },
  {
    file: 'lib/notebook/texts/smallest.ts',
    find: 'const isOther = what === diff.EQUAL && old.thing?.picture !== now.thing?.picture;',
    put: 'const isOther = false;',
    breaks: 'one picture never passes for another one',
  },
  {
    file: 'lib/import/draft/pictures.ts',
    find: 'if (OURS.test(named)) return named;',
    put: "if (named !== '') return named;",
    breaks: 'a page cannot name a picture that is none',
  },
  {
    file: 'lib/import/draft/pictures.ts',
    find: 'number === undefined && knows(name) ? name',
    put: 'number === undefined ? name',
    breaks: 'a page cannot put in a picture of another notebook by its hash',
  },
];
