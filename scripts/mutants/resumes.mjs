// @ts-check
// Guards of resumes that tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'components/meeting/of-resume.ts',
    find: 'reading !== undefined && isResume(reading as unknown as Reading)',
    put: 'false',
    breaks: 'what was brought from a resume goes into no file unasked',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: "if (fresh.kind !== 'resume') return '';",
    put: "return '';",
    breaks: 'a version that loses against another one of the same time is still there',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: 'isResume(reading) ? { at: [], always: true } : saidOf(doc, reading)',
    put: 'saidOf(doc, reading)',
    breaks: 'versions of a resume stay though nobody said anything of them',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: 'entry.startsWith(`${before.at}|`)',
    put: 'true',
    breaks: 'Undo of a version leaves one alone that was there before',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: "kind: isResume(reading) ? 'resume' : 'article'",
    put: "kind: 'article'",
    breaks: 'a resume whose earlier version is used again is still one',
  },
  {
    file: 'lib/post/clips/store-resume.ts',
    find: 'resume === undefined || !isResume(resume)',
    put: 'resume === undefined',
    breaks: 'only a resume gets a version',
  },
  {
    file: 'lib/post/clips/store-resume.ts',
    find: "if (resume.body === body.hash) return fail('same');",
    put: '',
    breaks: 'the same text again is no version',
  },
  {
    file: 'lib/post/clips/store-resume.ts',
    find: 'if (refusal !== undefined) return fail(refusal);',
    put: '',
    breaks: 'nothing is stored where only a newer app may write',
  },
  {
    file: 'components/resumes/read-resume.ts',
    find: "if (file.size > MAX_FILE) return fail('too-long');",
    put: '',
    breaks: 'a file that is too large is not read',
  },
  {
    file: 'components/resumes/AddResume.tsx',
    find: 'if (await store(() => readPasted(text))) words.saved(text);',
    put: 'words.saved(text); if (await store(() => readPasted(text))) return;',
    breaks: 'what was pasted goes only once it is stored',
  },
  {
    file: 'components/plan/year/use-year-parts.ts',
    find: 'isAskedFor(part) ? chosen.includes(part) : !without.includes(part)',
    put: '!without.includes(part)',
    breaks: '“Our year” has no resume that nobody asked for',
  },
  {
    file: 'components/readings/ReadingList.tsx',
    find: 'isMixed && isResume(reading)',
    put: 'false',
    breaks: 'a printed list of articles has no resume',
  },
  {
    file: 'components/drafts/insert/offers-of.ts',
    find: 'reading === undefined || isResume(reading)',
    put: 'reading === undefined',
    breaks: 'no post is offered words of a resume',
  },
];
