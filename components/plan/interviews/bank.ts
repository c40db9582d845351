import { t } from '../../../lib/i18n/t';

/** A question of the bank. */
export interface OfBank {
  /** Which one it is, the same in every language; of a pair's own the record's id. */
  readonly from: string;
  readonly text: string;
}

/** The questions with which the bank begins, by the role for which one is asked them. */
interface Role {
  readonly name: string;
  readonly questions: readonly OfBank[];
}

const role = (key: string, name: string, ...texts: readonly string[]): Role => ({
  name,
  questions: texts.map((text, at) => ({ from: `${key}-${at + 1}`, text })),
});

const anyJob = (): Role =>
  role(
    'any',
    t('interviewBank.any'),
    ...[t('interviewBank.anyYourself'), t('interviewBank.anyWhyHere'), t('interviewBank.anyProud')],
    ...[t('interviewBank.anyMistake'), t('interviewBank.anyTeam')],
  );

const children = (): Role =>
  role(
    'children',
    t('interviewBank.children'),
    ...[t('interviewBank.childrenStory'), t('interviewBank.childrenBook')],
    ...[t('interviewBank.childrenChallenge'), t('interviewBank.childrenMirror')],
    t('interviewBank.childrenSummer'),
  );

const teens = (): Role =>
  role(
    'teens',
    t('interviewBank.teens'),
    ...[t('interviewBank.teensCome'), t('interviewBank.teensTheirs'), t('interviewBank.teensTrust')],
    ...[t('interviewBank.teensFormats'), t('interviewBank.teensReach')],
  );

const manager = (): Role =>
  role(
    'manager',
    t('interviewBank.manager'),
    ...[t('interviewBank.managerFirst'), t('interviewBank.managerConflict')],
    ...[t('interviewBank.managerBudget'), t('interviewBank.managerChange')],
    t('interviewBank.managerNumbers'),
  );

const outreach = (): Role =>
  role(
    'outreach',
    t('interviewBank.outreach'),
    ...[t('interviewBank.outreachPartner'), t('interviewBank.outreachBus')],
    ...[t('interviewBank.outreachLanguage'), t('interviewBank.outreachWorth')],
    t('interviewBank.outreachNo'),
  );

const back = (): Role =>
  role(
    'back',
    t('interviewBank.back'),
    ...[t('interviewBank.backDay'), t('interviewBank.backGood'), t('interviewBank.backGrow')],
    t('interviewBank.backHard'),
  );

/** In the person's language. Put a new question behind the others of its role: its place is its name. */
export const roles = (): readonly Role[] => [anyJob(), children(), teens(), manager(), outreach(), back()];
