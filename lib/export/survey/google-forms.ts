import type { Asked, SurveyForm } from '../../model/survey-form';

/** Signs that end a line, a string or a script where they stand bare. */
const BARE = /[<\u2028\u2029]/g;

/** A foreign text as a string of a script. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(BARE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Each once: Google refuses a choice, a row or a column that is there twice, and leaves half a form. */
const list = (all: readonly { readonly text: string }[]): string =>
  `[${[...new Set(all.map(({ text }) => quoted(text)))].join(', ')}]`;

/** Google's scales begin at 0 or 1 and end at 3 to 10; its ratings have 3 to 10 levels. */
function numbers({ numbers: all, kind, low, high }: Asked): string[] {
  const [first = 1, last = 5] = [all[0], all.at(-1)];
  if (kind === 'rating')
    return [`.setRatingScaleLevel(${Math.max(3, last)})`, '.setRatingIcon(FormApp.RatingIconType.STAR)'];
  const labels = low === '' && high === '' ? [] : [`.setLabels(${quoted(low)}, ${quoted(high)})`];
  return [`.setBounds(${first}, ${Math.max(3, last)})`, ...labels];
}

/** How a question is added, and what belongs to its kind alone. Nothing where Google refuses it for want of choices. */
function itemOf(asked: Asked): readonly [add: string, calls: readonly string[]] | undefined {
  const choices = [
    `.setChoiceValues(${list(asked.choices)})`,
    ...(asked.other ? ['.showOtherOption(true)'] : []),
  ];
  const grid = [`.setRows(${list(asked.rows)})`, `.setColumns(${list(asked.columns)})`];
  switch (asked.kind) {
    case 'one':
      return asked.choices.length === 0 ? undefined : ['addMultipleChoiceItem', choices];
    case 'many':
      return asked.choices.length === 0 ? undefined : ['addCheckboxItem', choices];
    case 'scale':
      return ['addScaleItem', numbers(asked)];
    case 'rating':
      return ['addRatingItem', numbers(asked)];
    case 'grid':
      return asked.rows.length === 0 || asked.columns.length === 0 ? undefined : ['addGridItem', grid];
    case 'date':
      return ['addDateItem', []];
    case 'paragraph':
      return ['addParagraphTextItem', []];
    case 'number':
      return ['addTextItem', ['.setValidation(FormApp.createTextValidation().requireNumber().build())']];
    default:
      return ['addTextItem', []];
  }
}

function lineOf(asked: Asked): string[] {
  const item = itemOf(asked);
  if (item === undefined) return [];
  const [add, calls] = item;
  const help = asked.help === '' ? [] : [`.setHelpText(${quoted(asked.help)})`];
  const required = asked.required ? ['.setRequired(true)'] : [];
  const all = [`.setTitle(${quoted(asked.text)})`, ...help, ...calls, ...required];
  return [`  form.${add}()\n${all.map((call) => `    ${call}`).join('\n')};`];
}

/**
 * A script that makes the survey as a Google form, for whoever runs it at script.google.com. It sends nothing by itself.
 *
 * @param howTo what to do with it, one line an entry, written above it
 */
export function googleFormsScript({ title, about, asked }: SurveyForm, howTo: readonly string[]): string {
  const comment = howTo.map((one) => `// ${one.replaceAll(/[\r\n\u2028\u2029]+/g, ' ')}`);
  const description = about === '' ? [] : [`  form.setDescription(${quoted(about)});`];
  return [
    ...comment,
    'function makeSurvey() {',
    `  var form = FormApp.create(${quoted(title)});`,
    ...description,
    ...asked.flatMap(lineOf),
    '  Logger.log(form.getEditUrl());',
    '}',
    '',
  ].join('\n');
}
