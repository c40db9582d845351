import { beforeAll } from 'vitest';
import { type Couple, couple } from '../support/two-people';
import { goals } from './plan/goals';
import { interviews } from './plan/interviews';
import { meetings } from './plan/meetings';
import { questions } from './plan/questions';
import { resumes } from './plan/resumes';
import { surveys } from './plan/surveys';
import { tables } from './plan/tables';
import { topics } from './plan/topics';
import { year } from './plan/year';

/** Rooms of Plan, with one couple for all: to start and to pair two browsers takes longer than most rooms. */
const home = {} as Couple;
beforeAll(async () => {
  Object.assign(home, await couple());
});

// what is about a reading comes behind the interviews, which clip the sample
for (const room of [goals, topics, year, questions, surveys, tables, resumes, interviews, meetings])
  room(home);
