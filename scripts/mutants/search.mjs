// @ts-check
/** Guards of the search. */
export default [
  {
    file: 'lib/search/word-index.ts',
    find: 'if (!isLastBegun || last.length >= BEGUN_FROM)',
    put: 'if (last.length >= BEGUN_FROM)',
    breaks: 'a last pair of letters of a script without spaces is not left out',
  },
  {
    file: 'lib/search/word-index.ts',
    find: 'n === words.length - 1 && word.length >= BEGUN_FROM',
    put: 'n === words.length - 1',
    breaks: 'a beginning of less than four letters fits nothing: it would fit too much',
  },
  {
    file: 'lib/search/word-index.ts',
    find: 'if (this.#mini.has(id)) this.#mini.discard(id);',
    put: 'this.#mini.discard(id);',
    breaks: 'what is not in the index can be dropped',
  },
  {
    file: 'lib/search/keeper.ts',
    find: 'if (stored?.version !== INDEX_VERSION) return none;',
    put: 'if (stored === undefined) return none;',
    breaks: 'an index of another version is made anew',
  },
  {
    file: 'lib/search/keeper.ts',
    find: 'const html = await gunzip(body, MAX_BODY_INFLATED);\n  return html === undefined',
    put: 'const html = await gunzip(body, MAX_BODY_INFLATED);\n  return false',
    breaks: 'bytes that are no text have no words',
  },
  {
    file: 'lib/search/plain-text.ts',
    find: '(?:[^>"]|"[^"]*")*>?',
    put: '[^>]*>?',
    breaks: 'a sign of an attribute ends no tag',
  },
  {
    file: 'lib/search/serve.ts',
    find: 'before = before.then(() => answer(data as AskMessage));',
    put: 'void answer(data as AskMessage);',
    breaks: 'questions are answered in their order',
  },
  {
    file: 'lib/session/search/open-index.ts',
    find: 'return body === undefined ? undefined : { ...entry, body };',
    put: 'return { ...entry, ...(body && { body }) };',
    breaks: 'a text that is not here yet is looked for again',
  },
  {
    file: 'lib/session/search/word-search.ts',
    find: 'end.abort(); // the next question begins anew',
    put: '',
    breaks: 'an index that failed is let go',
  },
  {
    file: 'components/search/Results.tsx',
    find: 'return said === undefined ? [] : [{ one, said }];',
    put: 'return [{ one, said: said ?? { name: "", about: "", text: "", body: "" } }];',
    breaks: 'what was removed meanwhile is no result',
  },
];
