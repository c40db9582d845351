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
    file: 'lib/clip/identity/sameness.ts',
    find: "isTakenAlike && titles !== 'shown' && !sameAddress",
    put: 'false',
    breaks: 'two pages of one template are two articles',
  },
  {
    file: 'lib/clip/identity/sameness.ts',
    find: "if (titles !== 'shown') return 'unsure';",
    put: '',
    breaks: 'another title is asked about while the text is on its way',
  },
  {
    file: 'lib/clip/identity/sameness.ts',
    find: "if (sameAddress) return share >= MOSTLY ? 'same' : 'unsure';",
    put: '',
    breaks: 'an address with another article is asked about',
  },
  {
    file: 'lib/clip/identity/same-title.ts',
    find: 'short.length >= ENOUGH && ',
    put: '',
    breaks: 'a word is no title',
  },
  {
    file: 'lib/clip/identity/alike.ts',
    find: '.slice(0, LIMIT)',
    put: '',
    breaks: 'a text that is compared has a greatest length',
  },
  {
    file: 'lib/clip/identity/proxied.ts',
    find: 'times < MOST',
    put: 'times < 99',
    breaks: 'proxies before proxies come to an end',
  },
  {
    file: 'lib/clip/identity/text-changes.ts',
    find: '  const changes = (a.length + 1) * (b.length + 1) > MOST_CELLS ? roughly(a, b) : differing(a, b);',
    put: '  const changes = differing(a, b);',
    breaks: 'long texts are compared without a table',
  },
  {
    file: 'lib/clip/identity/text-changes.ts',
    find: '.slice(0, MOST_SHOWN)',
    put: '',
    breaks: 'few changes are shown',
  },
  {
    file: 'lib/clip/canonical-url.ts',
    find: 'if (isFrame(url, visited)) return false;',
    put: '',
    breaks: 'the frame of an application is no address of its pages',
  },
  {
    file: 'lib/clip/canonical-url.ts',
    find: ".replace(/:~:[^]*$/, '')",
    put: '',
    breaks: 'words to find are no part of an address',
  },
  {
    file: 'lib/clip/canonical-url.ts',
    find: " && !isNobodys(pair.replace(/=.*$/, ''))",
    put: '',
    breaks: 'no key behind the hash is kept',
  },
  {
    file: 'lib/clip/metadata/stale-head.ts',
    find: "if (said.some((title) => headings.some((heading) => isSameTitle(title, heading)))) return 'own';",
    put: '',
    breaks: 'a head whose title is shown is not stale',
  },
  {
    file: 'lib/clip/metadata/stale-head.ts',
    find: 'const isOfAnother = ofShown === 0 || ',
    put: 'const isOfAnother = true || ',
    breaks: 'a head with another headline is not stale',
  },
];
