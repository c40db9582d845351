import { fail } from '../../util/result';
import type { Outcome } from './found-there';

/** Goes several ways to the same text until one leads there. What a login closes is said before any other failure. */
export async function firstOf(
  addresses: readonly string[],
  read: (address: string) => Promise<Outcome>,
): Promise<Outcome> {
  let failure: Outcome = fail('not-reached');
  for (const [i, address] of [...new Set(addresses)].entries()) {
    // oxlint-disable-next-line no-await-in-loop -- the next way is gone only when this one leads nowhere
    const outcome = await read(address);
    if (outcome.ok) return outcome;
    if (i === 0 || outcome.reason === 'login') failure = outcome;
  }
  return failure;
}
