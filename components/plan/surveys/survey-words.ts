import { t } from '../../../lib/i18n/t';
import { SURVEY_KINDS, type OptionPart, type SurveyKind } from '../../../lib/model/survey';

const KIND_NAMES: Readonly<Record<SurveyKind, () => string>> = {
  text: () => t('survey.kindText'),
  paragraph: () => t('survey.kindParagraph'),
  one: () => t('survey.kindOne'),
  many: () => t('survey.kindMany'),
  scale: () => t('survey.kindScale'),
  rating: () => t('survey.kindRating'),
  grid: () => t('survey.kindGrid'),
  date: () => t('survey.kindDate'),
  number: () => t('survey.kindNumber'),
};

export const kindName = (kind: SurveyKind): string => KIND_NAMES[kind]();

/** The kinds by name, in the order of their menu. */
export const kindNames = (): readonly (readonly [SurveyKind, string])[] =>
  SURVEY_KINDS.map((kind) => [kind, kindName(kind)] as const);

/** What a part of a question is called: its heading, and the box that adds one. */
export const PART_WORDS: Readonly<
  Record<OptionPart, { readonly all: () => string; readonly lines: () => string; readonly add: () => string }>
> = {
  choice: {
    all: () => t('survey.offered'),
    lines: () => t('survey.choices'),
    add: () => t('survey.addChoice'),
  },
  row: { all: () => t('survey.offeredRows'), lines: () => t('survey.rows'), add: () => t('survey.addRow') },
  column: {
    all: () => t('survey.offeredColumns'),
    lines: () => t('survey.columns'),
    add: () => t('survey.addColumn'),
  },
};

/** A share of a whole, as this language writes it. */
export const percent = (share: number): string => t('survey.percent', [String(share)]);

/** A number with two decimals at most, as this language writes it. */
export const decimal = (number: number): string =>
  number.toLocaleString(t('app.language'), { maximumFractionDigits: 2 });
