import { useCallback, useEffect, useRef, type RefCallback } from 'react';
import { t } from '../../lib/i18n/t';
import type { Kind } from '../../lib/model/kind';
import type { KindName } from '../../lib/model/kinds';
import type { Copied } from '../../lib/notebook/again';
import type { RecordList } from '../../lib/session/records';
import { settle, type Settled } from '../../lib/util/edited';
import { useSay } from '../ui/Toasts';
import type { EditedField } from './use-edited';
import { useHold } from './use-held';
import { useObserved } from './use-observed';
import { useSession } from './use-session';
import { useWrote } from './use-wrote';

/** What a form says of itself, beside its fields. */
export interface EditForm<Name extends string> {
  /** Takes the form's element: the focus goes to the first field about which the person must decide. */
  readonly attach: RefCallback<HTMLFormElement>;
  /** The record was removed while the form stood. */
  readonly gone: boolean;
  readonly found: boolean;
  readonly notKept: boolean;
  /**
   * Saves what this person changed. `write` gets it and answers whether it was written; it is not called where there is
   * nothing to write. A record that is gone is added again first. Answers whether the form is done.
   */
  readonly save: (write: (changed: Settled<Name>['write']) => boolean) => boolean;
  /** Gives up what was typed. */
  readonly forget: () => void;
}

/** A record while a form stands over it: whether it is still there, and how to add it again. */
function useStanding(kind: KindName, id: string) {
  const session = useSession();
  const records = session.records[kind] as unknown as RecordList<Kind>;
  const here = useObserved(records.list).find((one) => one.id === id);
  const copied = useRef<Copied>([]);
  useEffect(() => {
    if (here !== undefined) copied.current = records.copy(id);
  }, [records, id, here]);
  const again = useCallback(() => records.addAgain(copied.current), [records]);
  return { gone: here === undefined, again };
}

/** Shows the person the first field that both changed. */
const showClash = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('.meanwhile button')?.focus();

/**
 * A form over a record that both may change or remove. All forms that change something go this way: only what this
 * person changed is written, and what another changed in the same field is asked about.
 */
export function useEditForm<Name extends string>(
  kind: KindName,
  id: string,
  fields: Readonly<Record<Name, EditedField>>,
): EditForm<Name> {
  const say = useSay();
  const wrote = useWrote();
  const form = useRef<HTMLFormElement>(null);
  const attach = useCallback((element: HTMLFormElement | null) => {
    form.current = element;
  }, []);
  const { gone, again } = useStanding(kind, id);
  useHold(id);
  const all = Object.values<EditedField>(fields);
  const forget = (): void => {
    for (const field of all) if (field.edited !== null) field.forget();
  };
  const save: EditForm<Name>['save'] = (write) => {
    const { write: changed, clashes } = settleFields(fields);
    if (clashes.length > 0) {
      showClash(form.current);
      return false;
    }
    if (gone && !wrote(again())) return false;
    if (Object.keys(changed).length > 0 && !write(changed)) return false;
    if (gone) say(t('edit.addedAgain'));
    forget();
    return true;
  };
  const [found, notKept] = [all.some((field) => field.found), all.some((field) => field.notKept)];
  return { attach, gone, found, notKept, save, forget };
}

function settleFields<Name extends string>(fields: Readonly<Record<Name, EditedField>>): Settled<Name> {
  const each = <T>(of: (field: EditedField) => T) =>
    Object.fromEntries(
      Object.entries<EditedField>(fields).map(([name, field]) => [name, of(field)]),
    ) as Record<Name, T>;
  return settle(
    each(({ edited }) => edited),
    each(({ now }) => now),
    each(({ normal }) => normal),
  );
}
