import { answers } from './answer';
import { books } from './book';
import { columns } from './column';
import { comments } from './comment';
import { decisions } from './decision';
import { devices } from './device';
import { drafts } from './draft';
import { events } from './event';
import { goals } from './goal';
import { highlights } from './highlight';
import { askedNotes, askedQuestions, bankQuestions, interviews } from './interview';
import type { Kind } from './kind';
import { meetings } from './meeting';
import { members } from './member';
import { notes } from './note';
import { points } from './point';
import { progressNotes } from './progress-note';
import { prompts } from './prompt';
import { questionAnswers, questions, questionSets } from './question';
import { readings } from './reading';
import { resources } from './resource';
import { rows } from './row';
import { steps } from './step';
import { surveyAnswers, surveyOptions, surveyQuestions, surveyReplies, surveys } from './survey';
import { tables } from './table';
import { toDos } from './to-do';
import { versions } from './version';

/** Every kind of record that a notebook holds. A kind that stands here is written, synced, counted and shown as new. */
export const KINDS = {
  members,
  readings,
  books,
  highlights,
  comments,
  answers,
  prompts,
  notes,
  meetings,
  points,
  decisions,
  toDos,
  drafts,
  versions,
  goals,
  steps,
  progressNotes,
  events,
  resources,
  questionSets,
  questions,
  questionAnswers,
  interviews,
  askedQuestions,
  askedNotes,
  bankQuestions,
  surveys,
  surveyQuestions,
  surveyOptions,
  surveyAnswers,
  surveyReplies,
  tables,
  columns,
  rows,
  devices,
} as const;

export type Kinds = typeof KINDS;
export type KindName = keyof Kinds;

/** Kinds by name, as what loops over them takes them. */
export type KindSet = Readonly<Record<string, Kind>>;
export const ALL_KINDS: KindSet = KINDS;
