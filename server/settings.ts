import { LIMITS, type Limits } from './limits';

const GB = 1_000_000_000;

/** What `name` says; undefined where it says nothing. */
function numberAt(env: NodeJS.ProcessEnv, name: string, most: number): number | undefined {
  const text = env[name] ?? '';
  if (text === '') return undefined;
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw new RangeError(`${name}: a whole number from 1 to ${most}`);
  return value;
}

/**
 * The limits that hang on the size of a computer, as its operator sets them: `RELAY_CONNECTIONS` and `RELAY_STORE_GB`.
 *
 * @throws RangeError for what is no such number
 */
export function limitsFrom(env: NodeJS.ProcessEnv): Limits {
  const connections = numberAt(env, 'RELAY_CONNECTIONS', 100_000) ?? LIMITS.connections;
  const storeGb = numberAt(env, 'RELAY_STORE_GB', 100_000);
  return {
    ...LIMITS,
    connections,
    rooms: Math.ceil(connections / 2), // a notebook that is open takes a connection to its room and one to its box
    storeBytes: storeGb === undefined ? LIMITS.storeBytes : storeGb * GB,
  };
}
