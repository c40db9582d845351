import { beforeAll } from 'vitest';
import { type Couple, couple } from '../support/two-people';
import { apart } from './write/apart';
import { composed } from './write/composed';
import { pictures } from './write/pictures';
import { quoted } from './write/quoted';
import { text } from './write/text';

/** Writing together, with one couple for all: two browsers start and pair once. */
const home = {} as Couple;
beforeAll(async () => {
  Object.assign(home, await couple());
});

// the last part ends both browsers
for (const part of [text, pictures, composed, quoted, apart]) part(home);
