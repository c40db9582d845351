// @ts-check
// Guards of relays that share a PostgreSQL. Where there is none, no test can notice the loss of any.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'server/postgres/postgres-store.ts',
    find: 'bytes + kept.size > room.bytes || ',
    put: '',
    breaks: 'a box has a most of bytes',
  },
  {
    file: 'server/postgres/postgres-store.ts',
    find: ' || (before === null && others >= room.envelopes)',
    put: '',
    breaks: 'a box has a most of envelopes',
  },
  {
    file: 'server/postgres/postgres-store.ts',
    find: "await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [box]);",
    put: '',
    breaks: 'two relays that fill the last room at once do not both get in',
  },
  {
    file: 'server/postgres/postgres-store.ts',
    find: ' AND tag = $3 RETURNING',
    put: ' AND $3 = $3 RETURNING',
    breaks: 'only the envelope that is meant is removed',
  },
  {
    file: 'server/postgres/database.ts',
    find: 'if (this.#pool.waitingCount >= this.#limits.databaseWaiting)',
    put: 'if (Number.isNaN(this.#pool.waitingCount))',
    breaks: 'so many wait for the database, and no more',
  },
  {
    file: 'server/postgres/schema.ts',
    find: 'if (made !== undefined && made.version > VERSION)',
    put: 'if (made !== undefined && made.version < 0)',
    breaks: 'tables of a newer relay are left alone',
  },
  {
    file: 'server/postgres/postgres-bus.ts',
    find: "payload.kind === 'word' && before === undefined",
    put: "payload.kind === 'word'",
    breaks: 'a small word does not overtake a large one',
  },
  {
    file: 'server/postgres/postgres-bus.ts',
    find: 'if (this.#waitingBytes + word.length > this.#limits.busBytes) return false;',
    put: '',
    breaks: 'so many bytes wait for other instances, and no more',
  },
  {
    file: 'server/postgres/postgres-bus.ts',
    find: 'if (this.#waiting.length >= this.#limits.busWords) return false;',
    put: '',
    breaks: 'so many words wait for other instances, and no more',
  },
  {
    file: 'server/postgres/postgres-bus.ts',
    find: 'this.#unsaid = new Set(this.#here.keys());',
    put: '',
    breaks: 'after a cut all that is here is said anew',
  },
  {
    file: 'server/postgres/postgres-bus.ts',
    find: 'this.#listener?.missed();',
    put: '',
    breaks: 'after a cut browsers are told to look',
  },
  {
    file: 'server/postgres/bus-line.ts',
    find: 'if (shown === undefined)',
    put: 'if (shown === null)',
    breaks: 'an instance that the others took for gone begins anew',
  },
  {
    file: 'server/postgres/bus-line.ts',
    find: "await this.#database.ask('SELECT 1');",
    put: '',
    breaks: 'a relay is ready again as soon as its database is back',
  },
  {
    file: 'server/box/boxes.ts',
    find: "if (!this.#bus.send(BOX_TOPIC + box, said)) return 'slow-down';",
    put: '',
    breaks: 'what is said is heard at other instances',
  },
  {
    file: 'server/box/boxes.ts',
    find: 'others.length + this.#bus.elsewhere(BOX_TOPIC + box).hear',
    put: 'others.length',
    breaks: 'receivers at other instances count',
  },
  {
    file: 'server/http.ts',
    find: "asked === '/metrics' && !isOutside",
    put: "asked === '/metrics'",
    breaks: 'counts are not for who comes through a proxy',
  },
  {
    file: 'server/relay.ts',
    find: 'await Promise.race([ended, pause(limits.stopWithin, undefined, { ref: false })]);',
    put: 'await ended;',
    breaks: 'a stop does not wait for a disk that never answers',
  },
  {
    file: 'server/relay.ts',
    find: 'await boxes?.settled();',
    put: '',
    breaks: 'a stop waits for an envelope that is on its way to the disk',
  },
];
