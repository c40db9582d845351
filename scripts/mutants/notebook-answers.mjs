// @ts-check
// Guards of sealed answers and of names in lib/notebook that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/notebook/names/new-names.ts',
    find: 'if (!people.some(({ id }) => id !== me)) return [];',
    put: '',
    breaks: 'names that come with the partner are no news',
  },
  {
    file: 'lib/notebook/names/new-names.ts',
    find: 'own.includes(one.id) || ',
    put: '',
    breaks: 'a name that somebody changes here is no news',
  },
  {
    file: 'lib/notebook/names/new-names.ts',
    find: '.slice(0, MOST)',
    put: '',
    breaks: 'names of sixteen members at most are news',
  },
  {
    file: 'lib/notebook/question-answers.ts',
    find: 'if (mine.length === 0 || theirs.length === 0) return [];',
    put: '',
    breaks: 'answers stay sealed while one of the two has not asked',
  },
  {
    file: 'lib/notebook/question-answers.ts',
    find: '!allAnswered(theirs, me, all) || !allAnswered(mine, partner, all)',
    put: '!allAnswered(mine, partner, all)',
    breaks: 'answers open once all are answered',
  },
  {
    file: 'lib/notebook/answers.ts',
    find: 'if (answered.length === 0) return [];',
    put: '',
    breaks: 'an answer stays sealed until the partner has answered',
  },
  {
    file: 'lib/notebook/answers.ts',
    find: 'id !== me && brought === 0',
    put: 'id !== me',
    breaks: 'who was only brought along by a copy opens nothing',
  },
  {
    file: 'lib/notebook/answers.ts',
    find: "hasOpened(last) ? { text: '' } : NOTHING",
    put: 'NOTHING',
    breaks: 'what was sealed and has opened stays beside an answer that is taken back',
  },
  {
    file: 'lib/notebook/answers.ts',
    find: '{ ...made, at }',
    put: 'made',
    breaks: 'an answer that opens says when it was written, and not when it opened',
  },
];
