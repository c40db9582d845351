// @ts-check
// Guards of backups and of leaving (lib/backup, lib/post/backup, lib/store/leave-notebook.ts) that unit tests must
// notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/backup/header.ts',
    find: '  memory <= MOST_MEMORY &&\n',
    put: '',
    breaks: 'a file asks for so much memory and no more',
  },
  {
    file: 'lib/backup/header.ts',
    find: ' &&\n  memory * passes <= MOST_WORK',
    put: '',
    breaks: 'a file asks for so much time and no more',
  },
  {
    file: 'lib/backup/header.ts',
    find: '  lanes <= MOST_LANES &&\n',
    put: '',
    breaks: 'a file asks for so many lanes and no more',
  },
  {
    file: 'lib/backup/seal.ts',
    find: '  covered[HEADER_BYTES + 4] = isLast ? 1 : 0;\n',
    put: '',
    breaks: 'a backup that was cut behind a part is damaged',
  },
  {
    file: 'lib/backup/seal.ts',
    find: '  new DataView(covered.buffer).setUint32(HEADER_BYTES, n);\n',
    put: '',
    breaks: 'parts stand in their order, each once',
  },
  {
    file: 'lib/backup/seal.ts',
    find: "  if (file.size > MAX_BACKUP) return fail('too-large');\n",
    put: '',
    breaks: 'a backup is opened up to a size',
  },
  {
    file: 'lib/backup/seal.ts',
    find: "  if (!check.every((byte, i) => byte === header.value.check[i])) return fail('wrong-passphrase');\n",
    put: '',
    breaks: 'wrong words are told from damage',
  },
  {
    file: 'lib/backup/contents.ts',
    find: 'v.pipe(v.string(), v.check(isBackedUp))',
    put: 'v.string()',
    breaks: 'rows of other names come out of no backup',
  },
  {
    file: 'lib/post/backup/restore-backup.ts',
    find: ' && (await sha256Hex(body.bytes)) === body.hash',
    put: '',
    breaks: 'a body of a backup is what its name says',
  },
  {
    file: 'lib/post/backup/restore-backup.ts',
    find: 'missing.has(body.hash) && ',
    put: '',
    breaks: 'a backup brings only bodies that the notebook names and lacks',
  },
  {
    file: 'lib/post/backup/restore-backup.ts',
    find: 'if (contents.me === host.me) await',
    put: 'await',
    breaks: 'what only the other member sees is not put beside this one’s',
  },
  {
    file: 'lib/post/backup/scratch.ts',
    find: '  if (readRecord(recordsMap(doc, members.name), members, me) === undefined)\n',
    put: '  if (false)\n',
    breaks: 'the member of a backup stands in its notebook',
  },
  {
    file: 'lib/store/private.ts',
    find: 'rows.filter((_, i) => known[i] === undefined)',
    put: 'rows.filter(() => known !== undefined)',
    breaks: 'what is there is not overwritten by a backup',
  },
  {
    file: 'lib/post/backup/new-device.ts',
    find: 'relays.flatMap((one) => relayAddress(one) ?? [])',
    put: 'relays.filter((one) => relayAddress(one) !== null)',
    breaks: 'a notebook meets at addresses of relays only',
  },
  {
    file: 'lib/post/backup/leave.ts',
    find: '[...mine].filter((hash) => !named.has(hash))',
    put: '[...mine]',
    breaks: 'texts that another notebook names stay when one is left',
  },
  {
    file: 'lib/post/backup/leave.ts',
    find: '    await forgetStrays(db);\n',
    put: '',
    breaks: 'what pages write while a notebook is being left goes too',
  },
  {
    file: 'lib/store/leave-notebook.ts',
    find: 'keys.filter(([notebook]) => !here.has(notebook))',
    put: 'keys',
    breaks: 'what stands beside a notebook that is here is no stray',
  },
  {
    file: 'lib/post/backup/restore-backup.ts',
    find: '    await takeBack(parts, kept);\n    await forgetStrays',
    put: '    await forgetStrays',
    breaks: 'a restoring that was ended leaves no text',
  },
  {
    file: 'lib/post/backup/restore-backup.ts',
    find: '    await takeBack(parts, kept);\n    throw',
    put: '    throw',
    breaks: 'nor where the notebook is here',
  },
  {
    file: 'lib/post/backup/restore-backup.ts',
    find: '  signal.throwIfAborted();\n}',
    put: '}',
    breaks: 'nothing goes into a notebook once it was ended',
  },
  {
    file: 'lib/post/backup/write-backup.ts',
    find: 'work.signal.throwIfAborted();',
    put: '',
    breaks: 'a backup that was ended at last is none',
  },
];
