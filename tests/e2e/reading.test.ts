import { beforeAll } from 'vitest';
import { type Couple, couple } from '../support/two-people';
import { livePage } from './reading/live-page';
import { marks } from './reading/marks';
import { pdfMarks } from './reading/pdf-marks';
import { print } from './reading/print';
import { reader } from './reading/reader';
import { takenOut } from './reading/taken-out';

/** Reading and marking together, with one couple for all: two browsers start and pair once. */
const home = {} as Couple;
beforeAll(async () => {
  Object.assign(home, await couple());
});

// the live page ends with a permission taken back; what is printed counts the lists of the whole notebook
for (const part of [marks, pdfMarks, takenOut, livePage, reader, print]) part(home);
