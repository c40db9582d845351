import type { Entry, LinkOut } from '../../../lib/export/notebook/sheet';
import { t } from '../../../lib/i18n/t';
import { cellOf, type Row } from '../../../lib/model/row';
import { formOf, type SurveyForm } from '../../../lib/model/survey-form';
import type { Survey } from '../../../lib/model/survey';
import type { Table } from '../../../lib/model/table';
import { shownCell } from '../../../lib/plan/tables/cell';
import { responsesTo } from '../../../lib/plan/survey-results';
import { groupBy } from '../../../lib/util/group';
import { surveyFile } from '../../plan/surveys/out/take-out';
import { tableFile } from '../../plan/tables/table-files';
import { tableTitle } from '../../plan/tables/table-words';
import { cellWords, type OpenTable, shownColumns, tablesOf } from '../../plan/tables/use-table';
import { type Out, type Room, threadsOn, writeSheet } from './out';

const rowEntry = (out: Out, { columns, words }: OpenTable, row: Row): Entry => ({
  title: row.title,
  facts: columns.slice(1).flatMap((column) => {
    const cell = cellOf(row, column.id);
    return cell === '' ? [] : [`${column.name}: ${shownCell(column, cell, words)}`];
  }),
  parts: threadsOn(out, 'row', row.id),
});

/** A table as CSV, and as a page with what is said of its rows. */
async function writeTable(out: Out, open: OpenTable): Promise<Entry> {
  const title = tableTitle(open.table);
  const { content } = await tableFile('csv', open, open.rows);
  const csv = out.paths.take('tables', title, t('table.ideas'), '.csv');
  await out.add(csv, content);
  const entries = open.rows.map((row) => rowEntry(out, open, row));
  const file = await writeSheet(out, title, [{ heading: '', entries }], 'tables');
  return {
    links: [
      { words: title, file },
      { words: 'CSV', file: csv },
    ],
  };
}

/** The tables that hold something. */
export function tablesRoom(out: Out): Room {
  const { records } = out.session;
  const rows = groupBy(records.rows.list.get(), ({ table }) => table);
  const words = cellWords(out.people, records.readings.list.get(), records.books.list.get());
  const open = (table: Table): OpenTable => ({
    ...{ table, words, columns: shownColumns(table, records.columns.list.get()) },
    rows: rows.get(table.id) ?? [],
  });
  const isBegun = ({ id, by }: Table): boolean => by !== '' || rows.has(id);
  const steps = tablesOf(records.tables.list.get())
    .filter(isBegun)
    .map((table) => () => writeTable(out, open(table)));
  return { heading: t('plan.ideas'), steps };
}

/** A survey's questions with what they offer. */
const askedEntries = ({ asked }: SurveyForm): readonly Entry[] =>
  asked.map(({ text, help, choices, rows, columns, numbers, low, high }) => ({
    title: text,
    facts: [
      ...[...choices, ...rows, ...columns].map((one) => one.text),
      ...(numbers.length === 0 ? [] : [`${numbers[0]}–${numbers.at(-1)}`, low, high]),
    ],
    said: [{ by: '', text: help }],
  }));

/** A survey as a page, its form for others, and the answers that are open as CSV. */
async function writeSurvey(out: Out, survey: Survey): Promise<Entry> {
  const { surveyQuestions, surveyOptions, surveyAnswers, surveyReplies } = out.session.records;
  const form = formOf(survey, surveyQuestions.list.get(), surveyOptions.list.get());
  const responses = responsesTo(form, surveyAnswers.list.get(), surveyReplies.list.get());
  const { title } = survey;
  const said = [{ by: '', text: survey.about }];
  const parts = [
    { heading: '', entries: [{ said }, ...askedEntries(form)] },
    ...threadsOn(out, 'survey', survey.id),
  ];
  const file = await writeSheet(out, title || t('plan.surveys'), parts, 'surveys');
  const links: LinkOut[] = [{ words: title || t('plan.surveys'), file }];
  for (const [which, folder, ending, words] of [
    ['csv', 'surveys', '.csv', t('survey.csv')],
    ['html', 'forms', '.html', t('survey.html')],
  ] as const) {
    const { content } = await surveyFile(which, form, responses, out.people);
    const path = out.paths.take(folder, title, t('plan.surveys'), ending);
    await out.add(path, content);
    links.push({ words, file: path });
  }
  return { links };
}

export const surveysRoom = (out: Out): Room => ({
  heading: t('plan.surveys'),
  steps: out.session.records.surveys.list.get().map((one) => () => writeSurvey(out, one)),
});
