import { t } from '../../../lib/i18n/t';
import { MAX_REFERENCE, MAX_REFERENCES, MAX_REFERENCES_LENGTH } from '../../../lib/model/details';
import { cleanLine } from '../../../lib/util/text';

/** A number that a list had in front: "1.", "[1]", "(1)". */
const NUMBER = /^[[(]?(\d{1,3})[\])]?[.)]?\s+(?=\S)/;

/** Pasted lists bring their own numbers, which ours would repeat: they go where they count from 1 in every line. */
function unnumbered(lines: string[]): string[] {
  const counts = lines.every((line, n) => NUMBER.exec(line)?.[1] === String(n + 1));
  return counts ? lines.map((line) => line.replace(NUMBER, '')) : lines;
}

/** References as they were typed or pasted, one a line; blank lines are nothing. */
export const referenceLines = (text: string): string[] =>
  unnumbered(
    text
      .split(/\r\n?|\n/)
      .map((line) => cleanLine(line, line.length))
      .filter((line) => line !== ''),
  );

/** What keeps them from being kept, in words: nothing of them is cut off in silence. '' when all is well. */
export function referencesProblem(references: readonly string[]): string {
  if (references.length > MAX_REFERENCES) return t('details.tooManyReferences', [MAX_REFERENCES]);
  const long = references.findIndex((one) => one.length > MAX_REFERENCE);
  if (long !== -1) return t('details.referenceTooLong', [long + 1, MAX_REFERENCE]);
  const length = references.reduce((sum, one) => sum + one.length, 0);
  return length > MAX_REFERENCES_LENGTH ? t('details.referencesTooLong') : '';
}
