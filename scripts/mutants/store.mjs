// @ts-check
// Guards of lib/store that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/store/update-writer.ts',
    find: 'this.#writing ??= this.#writeAll();',
    put: 'this.#writing = this.#writeAll();',
    breaks: 'what is typed while a write is on its way goes together behind it',
  },
  {
    file: 'lib/store/update-writer.ts',
    find: '.catch(this.#onRefusal)',
    put: '.catch(() => undefined)',
    breaks: 'a write that the disk refuses is told',
  },
  {
    file: 'lib/store/private-doc.ts',
    find: 'const whole = [...rows].filter(([, value]) => isUpdate(value));',
    put: 'const whole = [...rows];',
    breaks: 'a damaged row stays where it is',
  },
  {
    file: 'lib/store/private-doc.ts',
    find: 'rows.size > MOST_ROWS',
    put: 'rows.size >= MOST_ROWS',
    breaks: 'rows become one beyond the bound only',
  },
  {
    file: 'lib/store/open-notebook.ts',
    find: "if (!doc.isLoaded) reject(new DamagedRows('a stored update cannot be applied'));",
    put: '',
    breaks: 'a damaged row keeps no notebook from opening',
  },
  {
    file: 'lib/store/damaged.ts',
    find: 'await updates.delete(i);',
    put: '',
    breaks: 'what is damaged is out of the way of the next opening',
  },
  {
    file: 'lib/store/notebooks.ts',
    find: "db.transaction('rw', [db.notebooks, UPDATES_TABLE, db.private], async () => {",
    put: 'Promise.resolve().then(async () => {',
    breaks: 'no half notebook stays',
  },
  {
    file: 'lib/store/settings.ts',
    find: 'if (first !== undefined) return first;',
    put: '',
    breaks: 'two pages get one device key',
  },
  {
    file: 'lib/store/open-notebook.ts',
    find: "if (this.failure.get() !== 'none')\n      throw new Error('the disk refused an earlier change', { cause: this.#cause });",
    put: '',
    breaks: 'what the disk refused is never said to be stored',
  },
  {
    file: 'lib/store/open-notebook.ts',
    find: "throw new Error('the disk refused an earlier change', { cause: this.#cause });",
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
    file: 'lib/store/open-notebook.ts',
    find: 'await this.#add(encodeStateAsUpdateV2(doc, encodeStateVectorFromUpdateV2(stored)));',
    put: 'await Promise.resolve();',
    breaks: 'what was only in memory is stored once there is room',
  },
  {
    file: 'lib/store/open-notebook.ts',
    find: "if ((await this.#db.notebooks.get(this.#id)) === undefined) throw new Error('the notebook is gone');",
    put: '',
    breaks: 'a notebook that is gone is not said to be stored',
  },
  {
    file: 'lib/store/disk/gated-writes.ts',
    find: 'gate.check();',
    put: '',
    breaks: 'nothing is written while writes are stopped',
  },
  {
    file: 'lib/store/disk/gated-writes.ts',
    find: 'isRefusal(real.error) && ',
    put: '',
    breaks: 'a fault of ours stops nothing',
  },
  {
    file: 'lib/store/disk/gate.ts',
    find: "return this.emit('refused', word.stopped);",
    put: '',
    breaks: 'the keeper hears of a refusal in any page',
  },
  {
    file: 'lib/store/disk/gate.ts',
    find: 'if (!word.refused || this.#isTorn) return undefined;',
    put: 'if (!word.refused) return undefined;',
    breaks: 'the keeper hears once of what is torn',
  },
  {
    file: 'lib/store/disk/gate.ts',
    find: ' || isCausedBy(error, DiskStopped)',
    put: '',
    breaks: 'a write that the gate has stopped is no refusal',
  },
  {
    file: 'lib/store/db.ts',
    find: 'this.backendDB().addEventListener(',
    put: 'new EventTarget().addEventListener(',
    breaks: 'a database that the browser closes may be torn',
  },
  {
    file: 'lib/store/disk/share-gate.ts',
    find: "if (writing !== 'going') say({ stopped: writing, refused: false });",
    put: '',
    breaks: 'a page that opens late hears that writes are stopped',
  },
  {
    file: 'lib/store/disk/keeper.ts',
    find: 'if (this.#torn) await this.#disk.mend();',
    put: '',
    breaks: 'the database is mended before anybody writes again',
  },
  {
    file: 'lib/store/disk/keeper.ts',
    find: 'free < STOP_AT || ',
    put: '',
    breaks: 'writes stop before the disk refuses',
  },
  {
    file: 'lib/store/disk/disk-error.ts',
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
