import { beforeAll } from 'vitest';
import { type Couple, couple } from '../support/two-people';
import { removal } from './changing/removal';
import { twoForms } from './changing/two-forms';

/** What two change in one notebook, with one couple for all. */
const home = {} as Couple;
beforeAll(async () => {
  Object.assign(home, await couple());
});

for (const part of [removal, twoForms]) part(home);
