// @ts-check
// Guards of lib/session that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/session/library/low-room.ts',
    find: 'free <= MAX_LOW_ROOM',
    put: 'free < MAX_LOW_ROOM',
    breaks: 'a person is warned at the bound',
  },
  {
    file: 'lib/session/trouble.ts',
    find: "damaged.get() ? 'damaged' : 'none'",
    put: "'none'",
    breaks: 'that a part was damaged is told',
  },
  {
    file: 'lib/session/library/notebooks-here.ts',
    find: '.filter(({ example }) => !example), ...gone]',
    put: '.filter(({ example }) => !example)]',
    breaks: 'what is lost stays marked',
  },
  {
    file: 'lib/session/library/notebooks-here.ts',
    find: 'known.filter(({ id }) => !ids.has(id))',
    put: '[]',
    breaks: 'a lost notebook is told',
  },
  {
    file: 'lib/session/presence.ts',
    find: "typeof member !== 'string' || member === me",
    put: "typeof member !== 'string'",
    breaks: 'one’s own presence is not the partner’s',
  },
  {
    file: 'lib/session/presence.ts',
    find: "typeof reading === 'string' && ID.test(reading)",
    put: "typeof reading === 'string'",
    breaks: 'what the partner has open is an id',
  },
  {
    file: 'lib/session/presence.ts',
    find: '{ ...awareness.getLocalState(), member: me, reading }',
    put: '{ member: me, reading }',
    breaks: 'other presence stays',
  },
  {
    file: 'lib/session/trouble.ts',
    find: "if (disk !== 'none') return disk;",
    put: "if (disk !== 'none' && canWrite.get()) return disk;",
    breaks: 'the disk is said before a lock',
  },
  {
    file: 'lib/session/status.ts',
    find: 'cell.set(all.get()[notebook] ?? cell.get())',
    put: 'cell.set(Object.values(all.get())[0] ?? cell.get())',
    breaks: 'the status of another notebook is not this one’s',
  },
  {
    file: 'lib/session/unsent.ts',
    find: '`draft:${key}`',
    put: '`words:${key}`',
    breaks: 'words of earlier versions are found',
  },
  {
    file: 'lib/session/missed-pictures.ts',
    find: 'if (!(await requestSites(sites))) return false;',
    put: 'await requestSites(sites);',
    breaks: 'nothing is read without the person’s permission',
  },
  {
    file: 'lib/session/reading-verbs.ts',
    find: "typeof value === 'string' ? cleanText(value, MAX_FACT) : value",
    put: 'value',
    breaks: 'what a person types is cleaned',
  },
  {
    file: 'lib/session/bodies.ts',
    find: '    if (here !== undefined) return here;\n',
    put: '',
    breaks: 'a body that is here is not asked for',
  },
  {
    file: 'lib/session/shell/clips-under-way.ts',
    find: 'all.set(all.get().filter(({ clip }) => clip !== over.clip))',
    put: 'undefined',
    breaks: 'a clip that is over is shown no more',
  },
  {
    file: 'lib/session/shell/create-shell.ts',
    find: "if (page.access === 'browser') return fail('browser-page');",
    put: '',
    breaks: 'a page of the browser is not clipped',
  },
  {
    file: 'lib/session/shell/create-shell.ts',
    find: 'if (!(await requestSites([site]))) return',
    put: 'if (site === "") return',
    breaks: 'a site is read with the person’s permission',
  },
  {
    file: 'lib/session/unsent.ts',
    find: 'kept.find(([id]) => !open.has(id))',
    put: 'kept[0]',
    breaks: 'words of a screen that is open stay there',
  },
  {
    file: 'lib/session/unsent.ts',
    find: '([, a], [, b]) => b.at - a.at',
    put: '([, a], [, b]) => a.at - b.at',
    breaks: 'the newest words are found first',
  },
  {
    file: 'lib/session/unsent.ts',
    find: 'if (own !== undefined) return own[1];',
    put: '',
    breaks: 'a screen finds its own words',
  },
  {
    file: 'lib/session/records.ts',
    find: '      if (!hasParent(doc, kind, kind.encode(fields, me))) return GONE;\n',
    put: '',
    breaks: 'nothing is added to what was removed',
  },
  {
    file: 'lib/session/acts.ts',
    find: '!written.ok || undoing',
    put: '!written.ok',
    breaks: 'what an undo writes is no act of its own',
  },
  {
    file: 'lib/session/acts.ts',
    find: 'if (kept.length > MOST_ACTS) kept.shift();',
    put: '',
    breaks: 'acts that can be undone are bounded',
  },
  {
    file: 'lib/session/shell/create-shell.ts',
    find: 'onPageLeft(asked.left, signal);',
    put: '',
    breaks: 'a clip that waited for a grant is not made on another page of its tab',
  },
  {
    file: 'lib/session/shell/asked-clip.ts',
    find: 'underWay.granted = true',
    put: 'underWay.granted = false',
    breaks: 'a click while the clip is under way has it made again',
  },
  {
    file: 'lib/session/shell/asked-clip.ts',
    find: 'if (underWay?.target.tab === tab) underWay.granted',
    put: 'if (underWay) underWay.granted',
    breaks: 'a grant of another tab is none of this one',
  },
  {
    file: 'lib/session/shell/asked-clip.ts',
    find: 'if (!refused || target.url !== undefined) return false;',
    put: 'if (!refused) return false;',
    breaks: 'a click on the page does not count for an address beside it',
  },
  {
    file: 'lib/session/held-back.ts',
    find: 'at < ids.length && !signal.aborted',
    put: 'at < ids.length',
    breaks: 'throwing away ends with its session',
  },
  {
    file: 'lib/session/library/text-choices.ts',
    find: 'if (writing === 0) textChoices',
    put: 'textChoices',
    breaks: 'a slider moves with the hand, whatever comes from the disk meanwhile',
  },
];
