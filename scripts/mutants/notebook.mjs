// @ts-check
// Guards of lib/notebook that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/notebook/schema.ts',
    find: "canWrite(doc) ? held.get(doc) : 'too-new'",
    put: "canWrite(doc) ? undefined : 'too-new'",
    breaks: 'verbs refuse while the disk takes nothing',
  },
  {
    file: 'lib/notebook/schema.ts',
    find: '  if (refusalOf(doc) !== undefined) return false;\n',
    put: '',
    breaks: 'nothing is written where only a newer app may write',
  },
  {
    file: 'lib/notebook/schema.ts',
    find: "if (notebookVersion(doc) < needs) metaMap(doc).set('version', needs);",
    put: '',
    breaks: 'a kind that an older app would harm locks it',
  },
  {
    file: 'lib/notebook/schema.ts',
    find: "typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 0",
    put: '(version as number) ?? 0',
    breaks: 'a foreign version is none',
  },
  {
    file: 'lib/notebook/schema.ts',
    find: 'return value instanceof Y.Map ? value : undefined;',
    put: 'return value as RecordMap;',
    breaks: 'what stands in place of a record is none',
  },
  {
    file: 'lib/notebook/records.ts',
    find: 'Object.entries(before).filter(([name]) => isSame(now[name], after[name]))',
    put: 'Object.entries(before)',
    breaks: 'undo leaves what was changed again',
  },
  {
    file: 'lib/notebook/records.ts',
    find: 'if (recordMap(doc, kind.name, id) === undefined) return GONE;',
    put: '',
    breaks: 'removing what is gone says so',
  },
  {
    file: 'lib/notebook/undo.ts',
    find: '    if (refusalOf(doc) !== undefined) return false;\n',
    put: '',
    breaks: 'undo does nothing where only a newer app may write',
  },
  {
    file: 'lib/notebook/undo.ts',
    find: 'manager.trackedOrigins.delete(USER);',
    put: '',
    breaks: 'undo takes back only its own change',
  },
  {
    file: 'lib/notebook/family.ts',
    find: 'return found.flatMap((one) => [one, ...descendants(doc, kinds, one)]);',
    put: 'return found;',
    breaks: 'what hangs on a child goes too',
  },
  {
    file: 'lib/notebook/family.ts',
    find: 'parent !== undefined && recordMap(doc, parent.kind, parent.id) !== undefined',
    put: 'parent !== undefined',
    breaks: 'a child without its parent is not shown',
  },
  {
    file: 'lib/notebook/list.ts',
    find: 'if (value === undefined) parsed.delete(id);\n    else if (parsed.has(id)',
    put: 'if (value !== undefined && parsed.has(id)',
    breaks: 'a record that fits no more is left out',
  },
  {
    file: 'lib/notebook/record.ts',
    find: 'if (left === 0 || !isPlain(value)) return;',
    put: 'if (left === 0) return;',
    breaks: 'what lies deeper is ignored',
  },
  {
    file: 'lib/notebook/record.ts',
    find: "filter(([key, value]) => key !== 'id' && !isDefault(value))",
    put: "filter(([key]) => key !== 'id')",
    breaks: 'empty values cost nothing',
  },
  {
    file: 'lib/notebook/copy.ts',
    find: 'if (record === undefined || readRecord(map, kind, id) === undefined) continue;',
    put: 'if (record === undefined) continue;',
    breaks: 'a copy has no record that fits no kind',
  },
  {
    file: 'lib/notebook/copy.ts',
    find: "kind.name === 'members' && id !== me ? { brought: 1 } : {}",
    put: '{}',
    breaks: 'the partner of a copy is brought along',
  },
  {
    file: 'lib/notebook/waiting.ts',
    find: "root === undefined || isMeta(root) ? 'notebook' : `${root}/${inner.parentSub ?? ''}`",
    put: "`${root}/${inner.parentSub ?? ''}`",
    breaks: 'the notebook’s own values wait as one',
  },
  {
    file: 'lib/notebook/waiting.ts',
    find: 'if (at < end) parts.push([at, end]);',
    put: '',
    breaks: 'a removal waits',
  },
  {
    file: 'lib/notebook/name.ts',
    find: 'cleanLine(name.slice(0, 4 * MAX_NAME), MAX_NAME)',
    put: 'name',
    breaks: 'a partner’s name for the notebook is cleaned',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: 'const most = Math.max(pictures.length, reading.pictures.length);',
    put: 'const most = pictures.length;',
    breaks: 'pictures of the old text go',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: 'if (i < MOST_EARLIER - 1) return false;',
    put: '',
    breaks: 'five earlier texts stay whatever was said',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: 'i >= MAX_EARLIER - 1 || ',
    put: '',
    breaks: 'earlier texts have a most, whatever was said',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: 'always || ',
    put: '',
    breaks: 'a text stays while a prompt is answered',
  },
  {
    file: 'lib/notebook/readings.ts',
    find: ' || (undone !== undefined && undone !== reading.body)',
    put: '',
    breaks: 'Undo takes no text back that came later',
  },
  {
    file: 'lib/notebook/again.ts',
    find: 'copied.filter(([kind, id]) => recordMap(doc, kind, id) === undefined)',
    put: '[...copied]',
    breaks: 'what somebody put back before stays as it is',
  },
  {
    file: 'lib/notebook/list.ts',
    find: '(isOwn ? own : parsed.size - own)',
    put: 'parsed.size',
    breaks: "no flood of the partner hides one's own records",
  },
  {
    file: 'lib/notebook/list.ts',
    find: 'if (before?.by === me) own -= 1;',
    put: '',
    breaks: "one's own records are counted once",
  },
];
