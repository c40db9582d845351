import { t } from '../../lib/i18n/t';
import type { KindName } from '../../lib/model/kinds';
import { webAddressOf } from '../../lib/util/web-url';
import type { EditedField } from '../hooks/use-edited';

/**
 * How a field is typed in: a line, several lines, or what a browser has a box of its own for. One that is 'own' has a
 * control that the form is given.
 */
type Look = 'line' | 'lines' | 'date' | 'time' | 'address' | 'own';

/** One field of the form of a kind's records. */
export interface FormField {
  readonly name: string;
  readonly label: () => string;
  readonly look?: Look;
  readonly hint?: () => string;
  /** Words that are offered as one types. */
  readonly offered?: () => readonly string[];
  /** It stands beside another short one, where there is room. */
  readonly short?: true;
  /** It is folded away at first, under `RecordForm.more`. */
  readonly folded?: true;
  /** What is wrong with words that are not empty; '' where nothing is. */
  readonly problem?: (words: string) => string;
  /** How the words are written. */
  readonly written?: (words: string) => string;
}

export type FormFields = Readonly<Record<string, EditedField>>;

/** What the form over a kind's records asks for. The first field is the title, the only one that is needed. */
export interface RecordForm {
  readonly kind: KindName;
  readonly addHeading: () => string;
  readonly editHeading: () => string;
  /** What is said where the title is missing. */
  readonly missing: () => string;
  readonly fields: readonly FormField[];
  /** What is said of the fields that are folded away at first. */
  readonly more?: () => string;
  /** What to begin with, by the names of fields: shown while the first field of a new one is empty. */
  readonly suggested?: () => readonly Readonly<Record<string, string>>[];
  /** What is written beside what was typed, as the time of it. */
  readonly beside?: (changed: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>;
}

/** A field for an address of the web, which may be typed without its scheme. */
export const addressField = (name: string, label: () => string): FormField => ({
  ...{ name, label, look: 'address' },
  problem: (words) => (webAddressOf(words) === undefined ? t('draft.addressWrong') : ''),
  written: (words) => (words === '' ? '' : (webAddressOf(words) ?? '')),
});

export type Problems = Readonly<Record<string, string>>;

/** What is wrong with what was typed. What another wrote is theirs to mend. */
export function problemsOf({ fields, missing }: RecordForm, typed: FormFields, fresh: boolean): Problems {
  const found = fields.flatMap(({ name, problem }, at): [string, string][] => {
    const field = typed[name];
    const isMissing = at === 0 && field?.text.trim() === '';
    if (field === undefined || (field.edited === null && !(fresh && isMissing))) return [];
    const words = field.text.trim();
    const wrong = isMissing ? missing() : words === '' ? '' : (problem?.(words) ?? '');
    return wrong === '' ? [] : [[name, wrong]];
  });
  return Object.fromEntries(found);
}

/** What was typed, as it is written. */
export const writtenAs = (
  { fields }: RecordForm,
  typed: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ name, written }) => {
      const words = typed[name]?.trim();
      return words === undefined ? [] : [[name, written?.(words) ?? words]];
    }),
  );
