// @ts-check
// Guards of lib/model that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/model/field.ts',
    find: "if (!/^https?:\\/\\//i.test(value)) return '';",
    put: '',
    breaks: 'an address is of the web',
  },
  {
    file: 'lib/model/field.ts',
    find: "v.check((value) => value !== '__proto__' && value !== 'constructor' && value !== 'prototype'),",
    put: '',
    breaks: 'a key means nothing to JavaScript',
  },
  {
    file: 'lib/model/member.ts',
    find: "declared.parse({ ...input, by: input['id'] })",
    put: 'declared.parse(input)',
    breaks: 'a member is their own writer',
  },
  {
    file: 'lib/model/keyed.ts',
    find: 'v.is(id, key) ? read(record[name]) : undefined',
    put: 'read(record[name])',
    breaks: 'a value’s key is an id',
  },
  {
    file: 'lib/model/keyed.ts',
    find: ' || left === 0',
    put: '',
    breaks: 'a family has a most of values',
  },
  {
    file: 'lib/model/reading.ts',
    find: 'isPicture(value) ? value : PICTURE_NOT_SAVED',
    put: 'value as string',
    breaks: 'a picture is a hash',
  },
  {
    file: 'lib/model/reading.ts',
    find: "if (base.id === '' || base.by === '' || base.at === 0) return undefined;",
    put: '',
    breaks: 'a reading has a writer and a time',
  },
  {
    file: 'lib/model/doi.ts',
    find: 'text.length <= LIMIT && ',
    put: '',
    breaks: 'a DOI has a greatest length',
  },
  {
    file: 'lib/model/creators.ts',
    find: "text === '' || text.length > MAX_ENCODED",
    put: "text === ''",
    breaks: 'people have a greatest length',
  },
  {
    file: 'lib/model/isbn.ts',
    find: 'checkDigit13(bare) === bare[12] ? bare : undefined',
    put: 'bare',
    breaks: 'an ISBN has its check digit',
  },
  {
    file: 'lib/model/build-thread.ts',
    find: '(b.at < a.at || (b.at === a.at && b.id < a.id) ? b : a)',
    put: 'a',
    breaks: 'a circle is cut at its oldest comment',
  },
  {
    file: 'lib/model/typed.ts',
    find: '!isFact(fact) || !v.is(id, member)',
    put: '!isFact(fact)',
    breaks: 'who typed a fact is a member',
  },
  {
    file: 'lib/model/parse.ts',
    find: 'field === undefined || (name !== key && Object.hasOwn(input, name))',
    put: 'field === undefined',
    breaks: 'an earlier name does not overrule the one of now',
  },
  {
    file: 'lib/model/page-snapshot.ts',
    find: "key !== '' && !byAddress.has(key)",
    put: "key !== ''",
    breaks: 'the first picture of an address stands',
  },
  {
    file: 'lib/model/kind.ts',
    find: '  throw new TypeError(`${name}: not a value of this field`);',
    put: '  return value as string;',
    breaks: 'a fault of ours is not written',
  },
  {
    file: 'lib/model/list.ts',
    find: 'if (kept.size === most) break;',
    put: '',
    breaks: 'a list has a most of entries',
  },
  {
    file: 'lib/model/described.ts',
    find: 'reading.typed[fact] === undefined ? found : typed',
    put: 'found',
    breaks: 'what was typed goes before the side-car',
  },
  {
    file: 'lib/model/reading-fields.ts',
    find: 'return references.filter((one) => (left -= one.length) >= 0);',
    put: 'return [...references];',
    breaks: 'references have a most in all',
  },
  {
    file: 'lib/model/doi.ts',
    find: 'if (!isOdd && !STOPS.has(last)) return text;',
    put: 'if (!STOPS.has(last)) return text;',
    breaks: 'a bracket that nothing opens is no part of a DOI',
  },
  {
    file: 'lib/model/doi.ts',
    find: 'times < 3',
    put: 'times < 1',
    breaks: 'an entity written twice is undone',
  },
  {
    file: 'lib/model/doi.ts',
    find: 'end === -1 ? found : found.slice(0, end)',
    put: 'found',
    breaks: 'markup and the next DOI end one',
  },
  {
    file: 'lib/model/earlier-text.ts',
    find: ' && text.body !== today',
    put: '',
    breaks: 'the text of today is no earlier one',
  },
  {
    file: 'lib/model/earlier-text.ts',
    find: '.slice(0, MAX_EARLIER)',
    put: '',
    breaks: 'a reading has a most of earlier texts',
  },
  {
    file: 'lib/model/earlier-text.ts',
    find: ' || !v.is(hash, body)',
    put: '',
    breaks: 'an earlier text is named by a hash',
  },
  {
    file: 'lib/model/field.ts',
    find: 'value >= FIRST_TIME && value <= LAST_TIME ? value : NO_TIME',
    put: 'value',
    breaks: 'a time that cannot be is none',
  },
  {
    file: 'lib/model/kind.ts',
    find: 'after > at && after <= LAST_TIME',
    put: 'after > at',
    breaks: 'a place in the order that cannot be is not believed',
  },
  {
    file: 'lib/model/highlight.ts',
    find: '    v.maxLength(limit),\n',
    put: '',
    breaks: 'marked words that are too long are refused, not cut',
  },
];
