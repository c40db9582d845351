// @ts-check
// Guards of lib/clip that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/clip/sanitize.ts',
    find: "if (attrName === 'href') attribute.keepAttr = element.nodeName === 'A';",
    put: '',
    breaks: 'an address stays on links alone',
  },
  {
    file: 'lib/clip/sanitize.ts',
    find: 'if (count > MAX_ELEMENTS) tooMany.push(element);',
    put: '',
    breaks: 'a body has a most of elements',
  },
  {
    file: 'lib/clip/sanitize.ts',
    find: 'if (depth === MAX_DEPTH + 1) tooDeep.push(element);',
    put: '',
    breaks: 'a body has a deepest nesting',
  },
  {
    file: 'lib/clip/sanitize.ts',
    find: 'mark === null || n >= MAX_PICTURES || Number(mark) >= MAX_PICTURES ? -1',
    put: 'mark === null ? -1',
    breaks: 'a body has a most of pictures',
  },
  {
    file: 'lib/clip/sanitize.ts',
    find: "link.setAttribute('rel', 'noopener noreferrer nofollow ugc');",
    put: '',
    breaks: 'a link tells nobody where it was',
  },
  {
    file: 'lib/clip/find-article.ts',
    find: '!galley.restricted || galley.file === wanted',
    put: '!galley.restricted',
    breaks: 'a restricted file that the person has open is read',
  },
  {
    file: 'lib/clip/fetched.ts',
    find: "if (Number(response.headers.get('content-length') ?? 0) > MAX_PDF) return fail('too-large');",
    put: '',
    breaks: 'a file that tells it is too large is not read',
  },
  {
    file: 'lib/clip/fetched.ts',
    find: 'if (size > limit) return stop.abort();',
    put: '',
    breaks: 'an answer without an end is given up',
  },
  {
    file: 'lib/clip/metadata/json-ld.ts',
    find: '.filter((text) => text.length <= MAX_SCRIPT)',
    put: '',
    breaks: 'JSON has a greatest length',
  },
  {
    file: 'lib/clip/pdf/file/check-bytes.ts',
    find: "if (bytes.length > MAX_BYTES) return 'too-large';",
    put: '',
    breaks: 'a PDF has a greatest size',
  },
  {
    file: 'lib/clip/tidy/cuts.ts',
    find: 'if (staying.has(element)) continue;',
    put: '',
    breaks: 'what a rule may not take stays',
  },
  {
    file: 'lib/clip/tidy/cuts.ts',
    find: 'if (isMarkedOwn(piece) && wordsIn(textOf(piece)) >= WORDS) return true;',
    put: '',
    breaks: 'a box that is its author\u2019s stays',
  },
  {
    file: 'lib/clip/left-out.ts',
    find: 'if (pieces.length >= MAX_LEFT_OUT) break;',
    put: '',
    breaks: 'what was left out is bounded in number',
  },
  {
    file: 'lib/clip/tidy/captions.ts',
    find: 'if (!saysMoreThan(LONGEST, box) && !isWritten(box)) drop(box, article);',
    put: 'if (!saysMoreThan(LONGEST, box)) drop(box, article);',
    breaks: 'a figure with a table stays',
  },
  {
    file: 'lib/clip/tidy/own-boxes.ts',
    find: 'if (linkShare(box) >= FEW_LINKS || isThread(box)) return false;',
    put: '',
    breaks: 'a thread of comments is not the author\u2019s',
  },
];
