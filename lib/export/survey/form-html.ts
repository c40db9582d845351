import { MAX_OPTION, MAX_RESPONDENT, MAX_SURVEY_WORDS } from '../../model/survey';
import { ANSWERS_CODE, ANSWERS_MARK } from '../../model/survey-file';
import { type Asked, canBeAnswered, type SurveyForm } from '../../model/survey-form';
import { toBase64 } from '../../util/bytes';
import { escapeHtml } from '../../util/escape-html';
import { FORM_SCRIPT, FORM_STYLE } from './form-script';

/** What the form says itself, in the language in which it goes out. */
export interface FormWords {
  readonly language: string;
  readonly neededShort: string;
  readonly needed: string;
  readonly someMissing: string;
  readonly numberWrong: string;
  readonly numberHint: string;
  readonly other: string;
  readonly otherWords: string;
  readonly name: string;
  readonly nameHint: string;
  readonly save: string;
  readonly copy: string;
  readonly next: string;
  readonly giveBack: string;
  readonly text: string;
  readonly saved: string;
  readonly copied: string;
  readonly copyIt: string;
  readonly empty: string;
  /** "3 of 5" of a rating. */
  readonly rated: (number: string, last: string) => string;
}

const h = escapeHtml;

/** A choice with its words; `data` says what it is. */
const choice = (type: string, name: string, value: string, label: string, data = '', named = ''): string =>
  `<label class="line"><input type="${type}" name="${name}" value="${h(value)}"${data}${named === '' ? '' : ` aria-label="${h(named)}"`}><span dir="auto">${h(label)}</span></label>`;

function choices({ kind, choices: all, other }: Asked, name: string, words: FormWords): string {
  const type = kind === 'one' ? 'radio' : 'checkbox';
  const own = other
    ? `${choice(type, name, '', words.other, ' data-other')}<input type="text" data-own maxlength="${MAX_OPTION}" aria-label="${h(words.otherWords)}" dir="auto">`
    : '';
  return all.map(({ id, text }) => choice(type, name, id, text)).join('\n') + own;
}

function numbers({ kind, numbers: all, low, high }: Asked, name: string, words: FormWords): string {
  const last = String(all.at(-1) ?? '');
  const each = all.map((number) => {
    const value = String(number);
    const said = kind === 'rating' ? words.rated(value, last) : value;
    const means = value === String(all[0]) ? low : value === last ? high : '';
    const named = means === '' ? said : `${said}, ${means}`;
    return choice('radio', name, value, kind === 'rating' ? `${value} ★` : value, ' data-number', named);
  });
  const end = (number: number | undefined, means: string): string =>
    means === '' ? '' : `<span dir="auto">${number} = ${h(means)}</span>`;
  const told = end(all[0], low) + end(all.at(-1), high);
  const ends = told === '' ? '' : `<div class="ends" aria-hidden="true">${told}</div>`;
  return `<div class="numbers">${each.join('')}</div>${ends}`;
}

const grid = ({ rows, columns }: Asked, name: string): string =>
  rows
    .map(({ id, text }, n) => {
      const cells = columns.map((one) =>
        choice('radio', `${name}-${n}`, one.id, one.text, ` data-row="${h(id)}"`),
      );
      return `<fieldset><legend dir="auto">${h(text)}</legend><div class="numbers">${cells.join('')}</div></fieldset>`;
    })
    .join('\n');

function box({ kind, text }: Asked, name: string, words: FormWords): string {
  const common = `id="${name}" maxlength="${MAX_SURVEY_WORDS}" aria-label="${h(text)}" dir="auto"`;
  if (kind === 'paragraph') return `<textarea ${common} rows="4"></textarea>`;
  const hint = kind === 'number' ? `<p class="help">${h(words.numberHint)}</p>` : '';
  const type = kind === 'date' ? 'date' : 'text';
  return `<input type="${type}" ${common}${kind === 'number' ? ' inputmode="decimal"' : ''}>${hint}`;
}

function fields(asked: Asked, name: string, words: FormWords): string {
  if (asked.kind === 'one' || asked.kind === 'many') return choices(asked, name, words);
  if (asked.kind === 'grid') return grid(asked, name);
  return asked.numbers.length > 0 ? numbers(asked, name, words) : box(asked, name, words);
}

function question(asked: Asked, at: number, words: FormWords): string {
  const needed = asked.required ? ` · <span class="help">${h(words.neededShort)}</span>` : '';
  const help = asked.help === '' ? '' : `<p class="help" dir="auto">${h(asked.help)}</p>`;
  return `<fieldset data-question="${h(asked.id)}" data-kind="${asked.kind}"${asked.required ? ' data-needed' : ''}>
<legend dir="auto">${at + 1}. ${h(asked.text)}${needed}</legend>
${help}${fields(asked, `q${at}`, words)}
<p class="problem" role="alert"></p>
</fieldset>`;
}

/** What the policy of the file names: this text and no other runs. */
async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${toBase64(new Uint8Array(hash))}'`;
}

/** What the script needs to know, as a text that no tag can end. */
function dataOf({ id }: SurveyForm, file: string, words: FormWords): string {
  const { needed, someMissing, numberWrong, saved, copied, copyIt, empty } = words;
  const said = { needed, someMissing, numberWrong, saved, copied, copyIt, empty };
  const data = { id, file, mark: ANSWERS_MARK, code: ANSWERS_CODE, words: said };
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/**
 * The survey as one file of HTML that people fill in without Bookbag. It works from a disk, asks no network for anything,
 * and gives the answers back as a small file or as a text.
 *
 * @param file the name of the files that it gives, without ending
 */
export async function surveyHtml(form: SurveyForm, file: string, words: FormWords): Promise<string> {
  const [script, style] = [await hashOf(FORM_SCRIPT), await hashOf(FORM_STYLE)];
  const policy = `default-src 'none'; script-src ${script}; style-src ${style}; base-uri 'none'; form-action 'none'`;
  const asked = form.asked.filter(canBeAnswered).map((one, at) => question(one, at, words));
  return `<!doctype html>
<html lang="${h(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${h(form.title)}</title>
<style>${FORM_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${h(form.title)}</h1>
${form.about === '' ? '' : `<p dir="auto">${h(form.about)}</p>`}
<form id="form" novalidate>
${asked.join('\n')}
<fieldset><legend>${h(words.name)}</legend><input type="text" id="name" maxlength="${MAX_RESPONDENT}" aria-label="${h(words.name)}" dir="auto"><p class="help">${h(words.nameHint)}</p></fieldset>
<p>${h(words.giveBack)}</p>
<button type="button" id="save">${h(words.save)}</button>
<button type="button" id="copy">${h(words.copy)}</button>
<button type="button" id="next">${h(words.next)}</button>
<p id="said" role="status"></p>
<div id="texted" hidden><textarea id="text" rows="4" readonly aria-label="${h(words.text)}"></textarea></div>
</form>
</main>
<script type="application/json" id="survey">${dataOf(form, file, words)}</script>
<script>${FORM_SCRIPT}</script>
</body>
</html>
`;
}
