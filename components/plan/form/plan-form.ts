import type { Drawer } from '../../../lib/model/drawer';
import { webAddressOf } from '../../../lib/util/web-url';
import { t } from '../../../lib/i18n/t';
import type { EditedField } from '../../hooks/use-edited';

/** How a field is typed in: a line, several lines, or what a browser has a box of its own for. */
type Look = 'line' | 'lines' | 'date' | 'time' | 'address';

/** One field of the form of a drawer's records. */
interface FormField {
  readonly name: string;
  readonly label: () => string;
  readonly look?: Look;
  readonly hint?: () => string;
}

export type FormFields = Readonly<Record<string, EditedField>>;

/** What the form over a drawer's records asks for. The first field is the title, the only one that is needed. */
export interface PlanForm {
  readonly drawer: Drawer;
  readonly addHeading: () => string;
  readonly editHeading: () => string;
  readonly fields: readonly FormField[];
  /** What is written beside what was typed, as the time of it. */
  readonly beside?: (changed: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>;
}

export type Problems = Readonly<Record<string, string>>;

/** What is wrong with what was typed. What another wrote is theirs to mend. */
export function problemsOf({ fields }: PlanForm, typed: FormFields, fresh: boolean): Problems {
  const found = fields.flatMap(({ name, look }, at): [string, string][] => {
    const field = typed[name];
    if (field === undefined || (!fresh && field.edited === null)) return [];
    const words = field.text.trim();
    if (at === 0 && words === '') return [[name, t('plan.titleMissing')]];
    const isWrong = look === 'address' && words !== '' && webAddressOf(words) === undefined;
    return isWrong ? [[name, t('draft.addressWrong')]] : [];
  });
  return Object.fromEntries(found);
}

/** What was typed as it is written: an address gets the scheme that was left out. */
export const writtenAs = (
  { fields }: PlanForm,
  typed: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ name, look }) => {
      const words = typed[name]?.trim();
      if (words === undefined) return [];
      return [[name, look === 'address' ? (webAddressOf(words) ?? '') : words]];
    }),
  );
