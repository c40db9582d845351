// @ts-check
// Guards of lib/plan that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/plan/questions.ts',
    find: 'one.by === member && one.onlyMine !== true',
    put: 'one.by === member',
    breaks: 'questions count as sent only once they are',
  },
  {
    file: 'lib/plan/questions.ts',
    find: 'day >= daysBefore(set.sendBy, REMINDED_BEFORE)',
    put: 'day > daysBefore(set.sendBy, REMINDED_BEFORE)',
    breaks: 'a reminder comes on the second day before',
  },
  {
    file: 'lib/plan/questions.ts',
    find: 'day > daysBefore(sendBy, -REMINDED_AFTER)',
    put: 'false',
    breaks: 'a reminder ends when the meeting is long over',
  },
  {
    file: 'lib/plan/questions.ts',
    find: "theirs.length > 0 || (set.sendBy !== '' && !isOver(set, day))",
    put: 'true',
    breaks: 'a set without a day asks nobody for questions',
  },
  {
    file: 'lib/plan/zone.ts',
    find: 'fits.length === 0 ? there - before : Math.min(...fits)',
    put: 'there - before',
    breaks: 'a series goes right through summer time',
  },
  {
    file: 'lib/plan/calendar-file.ts',
    find: '.replaceAll(/[\\\\;,]/g, String.raw`\\$&`)',
    put: '',
    breaks: 'what a person wrote means nothing in a calendar file',
  },
  {
    file: 'lib/plan/fold-line.ts',
    find: 'if (size + more > MOST_OCTETS) {',
    put: 'if (size + more > MOST_OCTETS + 1) {',
    breaks: 'a line has 75 octets at most',
  },
  {
    file: 'lib/plan/zone-lines.ts',
    find: 'const which = walls.every(isLast) ? -1 : same(nth) ? nth(first) : undefined;',
    put: 'const which = nth(first);',
    breaks: 'a zone’s clocks follow a rule only where they do',
  },
  {
    file: 'lib/plan/next-date.ts',
    find: 'return day > lengthOfMonth(year, month) ? day - 7 : day;',
    put: 'return day;',
    breaks: 'the fifth weekday of a month is its last',
  },
  {
    file: 'lib/plan/agenda.ts',
    find: 'at === undefined || at.endedAt > 0 ? NEXT : at.id',
    put: 'at === undefined ? NEXT : at.id',
    breaks: 'meetings that follow each other in a circle hold nobody up',
  },
  {
    file: 'lib/plan/agenda.ts',
    find: 'const isTold = point.talked && chain.byId.has(point.talkedAt);',
    put: 'const isTold = point.talked;',
    breaks: 'a point whose meeting is gone is shown',
  },
  {
    file: 'lib/model/drawer.ts',
    find: "kind === 'points' ? 'meetings' : drawerOf(kind)",
    put: 'drawerOf(kind)',
    breaks: 'new points of an agenda are news of the drawer of meetings',
  },
  {
    file: 'components/plan/questions/BringQuestion.tsx',
    find: "answer?.text ?? ''",
    put: "''",
    breaks: 'an open answer goes onto the agenda with its question',
  },
  {
    file: 'lib/plan/meetings.ts',
    find: '-${nth + 1}',
    put: '',
    breaks: 'a meeting never follows itself',
  },
  {
    file: 'lib/notebook/texts/plain-text.ts',
    find: 'behind(plainChange(from, to), [plainChange(from, now)])',
    put: 'plainChange(now, to)',
    breaks: 'what the other one wrote in a long cell meanwhile stays',
  },
  {
    file: 'lib/notebook/texts/cell-texts.ts',
    find: 'alone.clientID = clientFor(doc, `${id}${SIGN}${stored}`);',
    put: 'alone.clientID = doc.clientID + 1;',
    breaks: 'the old words of a long cell stand in it once',
  },
  {
    file: 'lib/plan/tables/cell.ts',
    find: "?? text;\n  if (holds === 'date')",
    put: "?? '';\n  if (holds === 'date')",
    breaks: 'words that are no number stay in a cell',
  },
  {
    file: 'lib/plan/tables/arranged.ts',
    find: 'return [...sorted, ...empty]',
    put: 'return [...empty, ...sorted]',
    breaks: 'rows without anything come last',
  },
];
