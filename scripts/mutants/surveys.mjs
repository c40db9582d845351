// @ts-check
// Guards of surveys that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/notebook/survey-answers.ts',
    find: 'return theirs.length === 0 ? [] : [[own, theirs] as const];',
    put: 'return [[own, theirs] as const];',
    breaks: 'answers to a survey stay sealed until the partner has answered',
  },
  {
    file: 'lib/import/survey-answers.ts',
    find: 'before !== undefined && before >= at',
    put: 'false',
    breaks: 'a respondent who is here is known',
  },
  {
    file: 'lib/import/survey-answers.ts',
    find: 'if (codes.length > MAX_ANSWERS)',
    put: 'if (codes.length > MAX_ANSWERS + 1)',
    breaks: 'a text holds 500 answers at most',
  },
  {
    file: 'lib/plan/survey-results.ts',
    find: 'reply.gaveAt > known.gaveAt ||',
    put: '',
    breaks: 'of one respondent the latest answers count',
  },
];
