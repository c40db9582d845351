// @ts-check
// Guards of interviews and of reading together that tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/plan/interview.ts',
    find: 'interview.endedAt > 0 || (interview.switchedAt > 0 && asksIn(interview, me, 2))',
    put: 'interview.endedAt > 0 || interview.switchedAt > 0',
    breaks: 'nobody reads feedback while they still answer',
  },
  {
    file: 'lib/plan/interview.ts',
    find: 'one.second === (half === 2)',
    put: 'true',
    breaks: 'each half has notes of its own',
  },
  {
    file: 'lib/session/presence.ts',
    find: 'leads: leads === true',
    put: 'leads: Boolean(leads)',
    breaks: 'only a clear word of the partner offers to lead',
  },
  {
    file: 'lib/session/presence.ts',
    find: 'tell({ reading, paragraph: 0, leads: false })',
    put: 'tell({ reading, paragraph: 0 })',
    breaks: 'who leads in one text does not lead in the next',
  },
  {
    file: 'components/reader/progress/use-follow.ts',
    find: 'if (follows && !leads) setFollows(false);',
    put: '',
    breaks: 'who leads again later must be followed anew by choice',
  },
  {
    file: 'components/reader/progress/use-follow.ts',
    find: '(touched.current ? NEAR : FAR)',
    put: 'FAR',
    breaks: 'a scroll of one’s own ends following',
  },
  {
    file: 'components/reader/progress/use-follow.ts',
    find: 'soon(JUMP, jump, stop.signal)',
    put: 'jump',
    breaks: 'a text jumps some times a second at most',
  },
];
