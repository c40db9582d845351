import { t } from '../../lib/i18n/t';
import type { Made } from '../../lib/model/kind';
import type { KindName } from '../../lib/model/kinds';
import type { PromptOfSet } from '../../lib/model/prompt';
import type { Reading } from '../../lib/model/reading';
import type { Section } from '../../lib/model/section';
import type { Table } from '../../lib/model/table';
import type { Unseen } from '../../lib/notebook/news';
import type { Session } from '../../lib/session/session';
import { tableTitle } from '../plan/tables/table-words';
import { promptWords } from '../prompts/prompt-words';
import { titleOf } from '../readings/reading-words';
import { nameOf } from '../removed/name-of';

type Told = Pick<Unseen, 'kind' | 'what' | 'field'>;

/** Who did what to which thing, also in which field. A kind that has no words of its own is told by its section. */
const WORDS: Readonly<Record<string, (who: string, title: string) => string>> = {
  'made readings': (who, title) => t('news.clipped', [who, title]),
  'said readings': (who, title) => t('news.answered', [who, title]),
  'changed readings': (who, title) => t('news.changed', [who, title]),
  'changed readings tag': (who, title) => t('news.changedTags', [who, title]),
  'made books': (who, title) => t('news.addedBook', [who, title]),
  'said books': (who, title) => t('news.saidWhy', [who, title]),
  'said books represents': (who, title) => t('news.saidRepresents', [who, title]),
  'said books rating': (who, title) => t('news.rated', [who, title]),
  'said books state': (who, title) => t('news.saidState', [who, title]),
  'changed books': (who, title) => t('news.changed', [who, title]),
  'made highlights': (who, title) => t('news.highlighted', [who, title]),
  'changed highlights': (who, title) => t('news.changedHighlight', [who, title]),
  'made comments': (who, title) => t('news.commented', [who, title]),
  'changed comments': (who, title) => t('news.changedComment', [who, title]),
  'made answers': (who, title) => t('news.answeredPrompt', [who, title]),
  'changed answers': (who, title) => t('news.answered', [who, title]),
  'made points': (who, title) => t('news.broughtPoint', [who, title]),
  'made meetings': (who, title) => t('news.plannedMeeting', [who, title]),
  'changed meetings': (who, title) => t('news.changed', [who, title]),
  'said meetings': (who, title) => t('news.wroteNotes', [who, title]),
  'made decisions': (who, title) => t('news.wroteDecision', [who, title]),
  'changed decisions': (who, title) => t('news.changed', [who, title]),
  'made toDos': (who, title) => t('news.wroteToDo', [who, title]),
  'changed toDos': (who, title) => t('news.changedToDo', [who, title]),
  'changed points': (who, title) => t('news.changed', [who, title]),
  'made drafts': (who, title) => t('news.begunDraft', [who, title]),
  'said drafts': (who, title) => t('news.wroteDraft', [who, title]),
  'said drafts ready': (who, title) => t('news.findsReady', [who, title]),
  'changed drafts': (who, title) => t('news.changed', [who, title]),
  'made goals': (who, title) => t('news.setGoal', [who, title]),
  'said goals': (who, title) => t('news.agreedGoal', [who, title]),
  'changed goals': (who, title) => t('news.changed', [who, title]),
  'made steps': (who, title) => t('news.addedStep', [who, title]),
  'changed steps': (who, title) => t('news.changedStep', [who, title]),
  'made progressNotes': (who, title) => t('news.toldProgress', [who, title]),
  'made questionSets': (who, title) => t('news.begunQuestions', [who, title]),
  'changed questionSets': (who, title) => t('news.changed', [who, title]),
  'made questions': (who, title) => t('news.asked', [who, title]),
  'changed questions': (who, title) => t('news.changed', [who, title]),
  'made questionAnswers': (who, title) => t('news.answeredQuestion', [who, title]),
  'changed questionAnswers': (who, title) => t('news.answersOpened', [who, title]),
  'made interviews': (who, title) => t('news.begunInterview', [who, title]),
  'said interviews': (who, title) => t('news.wroteFeedback', [who, title]),
  'said interviews wrote': (who, title) => t('news.wroteNotes', [who, title]),
  'changed interviews': (who, title) => t('news.changed', [who, title]),
  'made surveys': (who, title) => t('news.begunSurvey', [who, title]),
  'changed surveys': (who, title) => t('news.changed', [who, title]),
  'made surveyQuestions': (who, title) => t('news.addedToSurvey', [who, title]),
  'changed surveyQuestions': (who, title) => t('news.changed', [who, title]),
  'made surveyAnswers': (who, title) => t('news.answeredSurvey', [who, title]),
  'changed surveyAnswers': (who, title) => t('news.surveyOpened', [who, title]),
  'made events': (who, title) => t('news.addedEvent', [who, title]),
  'said events': (who, title) => t('news.saysGoing', [who, title]),
  'changed events': (who, title) => t('news.changed', [who, title]),
  'made resources': (who, title) => t('news.addedResource', [who, title]),
  'changed resources': (who, title) => t('news.changed', [who, title]),
  'made tables': (who, title) => t('news.begunTable', [who, title]),
  'changed tables': (who, title) => t('news.changed', [who, title]),
  'made columns': (who, title) => t('news.addedColumn', [who, title]),
  'changed columns': (who, title) => t('news.changedColumn', [who, title]),
  'made rows': (who, title) => t('news.addedRow', [who, title]),
  'changed rows': (who, title) => t('news.changedRow', [who, title]),
  'made prompts': (who, title) => t('news.addedPrompt', [who, title]),
  'changed prompts': (who, title) => t('news.changedPrompt', [who, title]),
  'made bankQuestions': (who, title) => t('news.addedBankQuestion', [who, title]),
  'changed bankQuestions': (who, title) => t('news.changed', [who, title]),
  'made notes': (who) => t('news.wroteNote', [who]),
  'changed notes': (who) => t('news.changedNote', [who]),
};

const wordsOf = ({ kind, what, field }: Told) =>
  WORDS[`${what} ${kind} ${field}`] ?? WORDS[`${what} ${kind}`];

const sectionNames = (): Readonly<Record<Section, string>> => ({
  readings: t('app.readings'),
  books: t('app.books'),
  notes: t('app.notes'),
  plan: t('app.plan'),
  write: t('app.write'),
});

/** What the record is called on whose card it stands. */
function nameOfTop({ records }: Session, { top }: Unseen): string {
  const list: readonly Made[] = records[top.kind as KindName].list.get();
  const record = list.find(({ id }) => id === top.id);
  if (record === undefined) return t('removed.unnamed');
  if (top.kind === 'tables') return tableTitle(record as Made & Table);
  if (top.kind === 'prompts') return promptWords(record as Made & PromptOfSet);
  return top.kind === 'readings' ? titleOf(record as Reading) : nameOf(record);
}

/** What became of something that goes there and back: an archived record, a thread; undefined for other news. */
function turnedWords({ records }: Session, { kind, id, field }: Unseen, who: string, title: string) {
  if (field === 'archived') {
    const list: readonly (Made & { readonly archived?: boolean })[] = records[kind as KindName].list.get();
    const isAway = list.find((one) => one.id === id)?.archived === true;
    return isAway ? t('news.archived', [who, title]) : t('news.unarchived', [who, title]);
  }
  if (field !== 'settled') return undefined;
  const isSettled = (records.comments.list.get().find((one) => one.id === id)?.settled ?? 0) > 0;
  return isSettled ? t('news.settled', [who, title]) : t('news.reopened', [who, title]);
}

/** What somebody or the notebook is called now; undefined for other news. */
function nameWords({ me, name, records }: Session, { kind, id }: Unseen): string | undefined {
  if (kind === 'notebook') {
    const now = name.get();
    return now === '' ? t('news.unnamed') : t('news.renamed', [now]);
  }
  if (kind !== 'members') return undefined;
  const member = records.members.list.get().find((one) => one.id === id);
  const now = member?.name ?? '';
  return id === me ? t('news.youRenamed', [now]) : t('news.theyRenamed', [now]);
}

/**
 * In one sentence what came from the partner: "Bo commented on “A Mentor Is Not a Map”".
 *
 * @param who the name of who did it
 */
export function newsWords(session: Session, one: Unseen, who: string): string {
  const named = nameWords(session, one);
  if (named !== undefined) return named;
  const title = nameOfTop(session, one);
  const turned = turnedWords(session, one, who, title);
  return turned ?? wordsOf(one)?.(who, title) ?? t('app.arrived', [who, sectionNames()[one.section]]);
}
