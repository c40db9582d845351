import { beforeAll, describe } from 'vitest';
import { postgresFolder, startPostgres } from '../../../scripts/postgres.mjs';
import { databaseAway } from './postgres/away';
import { instances } from './postgres/instances';
import { pairOverTwo } from './postgres/pair';
import { relayProcesses } from './postgres/processes';
import { TestPostgres } from './postgres/running';
import { postgresStore } from './postgres/store';

// One PostgreSQL for all of this: to make one takes seconds. Where there is none, `npm test` says so at its end.
const programs = postgresFolder();

describe.skipIf(programs === undefined)('with PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = new TestPostgres(await startPostgres(programs ?? ''));
  }, 60_000);

  postgresStore(() => postgres);
  instances(() => postgres);
  pairOverTwo(() => postgres);
  databaseAway(() => postgres);
  relayProcesses(() => postgres);
});
