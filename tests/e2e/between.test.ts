import { afterAll, beforeAll } from 'vitest';
import { type Couple, couple } from '../support/two-people';
import { onlyMine } from './between/only-mine';
import { sealed } from './between/sealed';

/** What one keeps from the other, for a while or for good, with one couple for both. */
const home = {} as Couple;
beforeAll(async () => {
  Object.assign(home, await couple());
});
afterAll(() => home.ana?.kill()); // she was started again outside of what ends browsers

for (const room of [onlyMine, sealed]) room(home);
