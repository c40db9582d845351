// @ts-check
// Guards of lib/post that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/post/clips/store-picture.ts',
    find: 'if (!canWrite(host.open.doc)) return;',
    put: '',
    breaks: 'a locked notebook keeps no picture',
  },
  {
    file: 'lib/post/clips/store-picture.ts',
    find: ' || !isWebp(bytes)',
    put: '',
    breaks: 'a picture from a page is WebP',
  },
  {
    file: 'lib/post/clips/store-picture.ts',
    find: ' || reading.pictures[n] !== PICTURE_PENDING',
    put: '',
    breaks: 'only a picture that is awaited is taken',
  },
  {
    file: 'lib/post/clips/store-picture.ts',
    find: 'if (webp === null && elsewhere)',
    put: 'if (webp === null)',
    breaks: 'a picture of the page’s own host is not asked for again',
  },
  {
    file: 'lib/post/clips/store-reading.ts',
    find: "return isSameArticle(wanted, identityOf(clip)) ? ok(wanted) : fail('page-changed');",
    put: 'return ok(wanted);',
    breaks: 'a new text belongs to the same article',
  },
  {
    file: 'lib/post/clips/store-reading.ts',
    find: 'if (meanwhile !== undefined) return answerKnown(db, host, clip, body, meanwhile);',
    put: '',
    breaks: 'two clips of one article at once make one reading',
  },
  {
    file: 'lib/post/clips/store-reading.ts',
    find: "const more = known.body === '' ?",
    put: "const more = known.body !== '' ?",
    breaks: 'a citation gets what its article says',
  },
  {
    file: 'lib/post/clips/store-pdf.ts',
    find: "if (!canWrite(host.open.doc)) return fail('too-new');",
    put: '',
    breaks: 'a locked notebook reads no PDF',
  },
  {
    file: 'lib/post/clips/store-pdf.ts',
    find: "if (context.signal.aborted) return fail('cancelled');",
    put: '',
    breaks: 'a PDF that was cancelled is not kept',
  },
  {
    file: 'lib/post/clips/clip-page.ts',
    find: "if (wish.seen !== undefined && wish.seen !== address) return onlyOutcome(fail('page-changed'));",
    put: '',
    breaks: 'a decision is about the page that the person saw',
  },
  {
    file: 'lib/post/clips/clip-page.ts',
    find: "if (there.doubt !== '' && wish.sure !== true) {",
    put: 'if (false) {',
    breaks: 'a doubtful clip is asked about',
  },
  {
    file: 'lib/post/clips/incoming-files.ts',
    find: ' || transfer.whole',
    put: '',
    breaks: 'nothing follows the end of a file',
  },
  {
    file: 'lib/post/clips/running-clips.ts',
    find: 'if (this.#early.delete(clip)) cancel.abort();',
    put: '',
    breaks: 'a clip that was cancelled before it came does not begin',
  },
  {
    file: 'lib/post/clips/running-clips.ts',
    find: 'if (!over.signal.aborted) progressed',
    put: 'progressed',
    breaks: 'nothing is told of a clip that is over',
  },
  {
    file: 'lib/post/clips/missed-pictures.ts',
    find: 'if (parseMissed(JSON.stringify([missed])).length === 0) return;',
    put: '',
    breaks: 'an address too long does not take the others along',
  },
  {
    file: 'lib/post/clips/save-missed.ts',
    find: 'if (!isWanting(n)) await forgetMissed',
    put: 'await forgetMissed',
    breaks: 'a picture that fails again can be asked for again',
  },
  {
    file: 'lib/post/clips/known-reading.ts',
    find: '.slice(0, MAX_ALSO)',
    put: '',
    breaks: 'a reading has a most of other addresses',
  },
  {
    file: 'lib/post/clips/known-reading.ts',
    find: '    doi: reading.doi || doi,\n',
    put: '    doi,\n',
    breaks: 'a DOI that is known stands',
  },
  {
    file: 'lib/post/clips/clip-body.ts',
    find: 'bytes.length > MAX_BODY_GZIP || ',
    put: '',
    breaks: 'a text has a greatest size, packed',
  },
  {
    file: 'lib/post/hosting/body-shelf.ts',
    find: 'bodies.has(hash) || pictures.has(hash) ? readBody(hash) : Promise.resolve(undefined)',
    put: 'readBody(hash)',
    breaks: 'only what this notebook names is handed out',
  },
  {
    file: 'lib/post/hosting/body-shelf.ts',
    find: 'if (!good.has(body)) this.#refused.add(body.hash);',
    put: ';',
    breaks: 'what is unusable is not asked for again',
  },
  {
    file: 'lib/post/hosting/acknowledgements.ts',
    find: 'const whole = digest === ours ? encodeSnapshot(snapshot(doc)) : (before?.snapshot ?? null);',
    put: 'const whole = encodeSnapshot(snapshot(doc));',
    breaks: 'only an equal digest covers the whole document',
  },
  {
    file: 'lib/post/hosting/acknowledgements.ts',
    find: 'if (isSound(one)) ',
    put: '',
    breaks: 'an unsound acknowledgement on the disk is passed over',
  },
  {
    file: 'lib/post/hosting/begin-notebook.ts',
    find: 'await db.notebooks.delete(id);',
    put: '',
    breaks: 'no half notebook stays',
  },
  {
    file: 'lib/post/hosting/status-of.ts',
    find: ' && member.brought === 0',
    put: '',
    breaks: 'who was brought along is no partner',
  },
  {
    file: 'lib/post/hosting/relays.ts',
    find: "if (address === undefined) return fail('not-an-address');",
    put: '',
    breaks: 'the relay is an address',
  },
];
