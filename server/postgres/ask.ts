import type { PoolClient, QueryResultRow } from 'pg';

/** Asks the database one thing, with parameters; what is foreign never becomes part of `sql`. */
export type Ask = <T extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<T[]>;

export const askOf =
  (client: Pick<PoolClient, 'query'>): Ask =>
  async <T extends QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
    (await client.query<T>(sql, [...values])).rows;
