// @ts-check
// Guards of lib/store that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/store/settings.ts',
    find: 'if (first !== undefined) return first;',
    put: '',
    breaks: 'two pages get one device key',
  },
  {
    file: 'lib/store/open-notebook.ts',
    find: "if (failure.get() !== 'none') throw new Error('the disk refused an earlier change', { cause });",
    put: '',
    breaks: 'what the disk refused is never said to be stored',
  },
  {
    file: 'lib/store/open-notebook.ts',
    find: "throw new Error('the disk refused an earlier change', { cause });",
    put: "throw new Error('the disk refused an earlier change');",
    breaks: 'a refused change says why',
  },
  {
    file: 'lib/store/bodies.ts',
    find: ' || key.length !== 32',
    put: '',
    breaks: 'a body is named by a hash',
  },
  {
    file: 'lib/store/private.ts',
    find: "if (value === '') await db.private.delete([notebook, key]);\n  else await",
    put: 'await',
    breaks: 'empty words are forgotten',
  },
  {
    file: 'lib/store/notebooks.ts',
    find: ' && (row.label !== label || row.partner !== partner)',
    put: '',
    breaks: 'a name that is the same is not written',
  },
  {
    file: 'lib/store/cursors.ts',
    find: 'await db.acknowledgements.bulkDelete(gone.map((device) => [notebook, device]));',
    put: '',
    breaks: 'devices over the most are forgotten',
  },
  {
    file: 'lib/store/disk-error.ts',
    find: 'at = inner ?? cause;',
    put: 'at = inner;',
    breaks: 'a full disk is known behind its cause',
  },
  {
    file: 'lib/store/files.ts',
    find: '    total -= size;\n',
    put: '',
    breaks: 'no more files go than must',
  },
  {
    file: 'lib/store/private.ts',
    find: ' || (await db.private.get([notebook, to])) !== undefined',
    put: '',
    breaks: 'what stands under another key is not overwritten',
  },
];
