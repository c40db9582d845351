import { isBodyBox } from './body-box';
import { type Line, isRunning, linesOf, saysMoreThan, textOf } from './lines';
import { LABEL } from './wording';

/** Fields for words, also an address of mail. Their names and ids are off already: they can hide properties. */
const FIELD = 'input[type="email" i], input[type="text" i], input:not([type])';

/** What tells of a field that it is for an address of mail. */
const TOLD = ['type', 'placeholder', 'value', 'aria-label', 'class', 'autocomplete'];

/** Most fields of a page that are looked at. */
const MOST = 60;

/** Longest form with what is written around it, in characters. */
const LONGEST = 500;

/** What no such form has. */
const NOT_OF_FORM = 'h1, article, blockquote, table, pre, figure, video, audio';

/** Most boxes around a form that are looked at. */
const LEVELS = 8;

/** Longest text of a form that stands in no block of its own: labels, buttons. */
const LOOSE = 120;

/** What is written around such a field and in no sentence of an article's beside it. */
const ABOUT_MAIL =
  /\b(?:newsletters?|inbox|e-?mails?|subscri\p{L}+|sign(?:ing)? up|alerts|unsubscribe|privacy policy|terms of (?:use|service)|bolet[íi]n|correo|suscr\p{L}+|assin\p{L}+|inscri\p{L}+|abonn\p{L}+|iscriv\p{L}+|datenschutz|adresse)/iu;

/** Whether an address of mail is asked for: by the field itself, or by the words of its small form. */
function asksForMail(field: Element): boolean {
  if (TOLD.some((name) => /mail|correo/i.test(field.getAttribute(name) ?? ''))) return true;
  const form = field.closest('form');
  if (form === null || saysMoreThan(LONGEST, form)) return false;
  return ABOUT_MAIL.test(`${form.getAttribute('action') ?? ''} ${textOf(form)}`);
}

const isOfForm = ({ element, text }: Line, form: Element): boolean =>
  ABOUT_MAIL.test(text) ||
  LABEL.test(text) ||
  /^h[2-6]$/.test(element.localName) ||
  (form.contains(element) && !isRunning({ element, text }));

/** Whether a box says nothing beside what a form for mail says. */
function isFormOnly(box: Element, form: Element): boolean {
  if (saysMoreThan(LONGEST, box) || box.querySelector(NOT_OF_FORM) !== null) return false;
  if ([...box.querySelectorAll('img, svg')].some((image) => !form.contains(image))) return false;
  const lines = linesOf(box);
  const inLines = lines.reduce((sum, { text }) => sum + text.length, 0);
  const isLeaf = lines.length === 1 && lines[0]?.element === box;
  const loose = isLeaf ? 0 : textOf(box).length - inLines;
  return loose <= LOOSE && lines.every((line) => isOfForm(line, form));
}

/** The largest box around a field that is nothing but its form; undefined when even the form is more. */
function boxOf(field: Element, body: Element): Element | undefined {
  const form = field.closest('form');
  const start = form !== null && isFormOnly(form, form) ? form : field.parentElement;
  if (start === null || start === body || !isFormOnly(start, start)) return undefined;
  let box = start;
  for (let n = 0; n < LEVELS; n += 1) {
    const up = box.parentElement;
    if (up === null || up === body || !/^(?:div|section|aside|form|fieldset|p|label)$/.test(up.localName))
      break;
    if (isBodyBox(up) || !isFormOnly(up, start)) break;
    box = up;
  }
  return isBodyBox(box) ? undefined : box;
}

/**
 * Before the extractor looks: forms that ask for an address of mail go, with the little that is written around
 * them. It takes the fields away and leaves their words ("You're all set!"), which then nothing gives away.
 *
 * @param copy a copy of the page, changed in place
 */
export function dropSignUpForms(copy: Document): void {
  const { body } = copy;
  for (const field of [...copy.querySelectorAll(FIELD)].slice(0, MOST)) {
    if (body.contains(field) && asksForMail(field)) boxOf(field, body)?.remove();
  }
}
