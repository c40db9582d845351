import { useState, type KeyboardEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Described } from '../../../lib/model/described';
import { ACCESS, TYPES } from '../../../lib/model/facts';
import type { Reading } from '../../../lib/model/reading';
import type { Fact } from '../../../lib/model/facts';
import type { ReadingEdit } from '../../../lib/model/reading-fields';
import { useEditForm } from '../../hooks/use-edit-form';
import { useEdited } from '../../hooks/use-edited';
import { EditField, EditFieldArea } from '../../talk/EditField';
import { Meanwhile } from '../../talk/Meanwhile';
import { sendOnEnter } from '../../talk/send-on-enter';
import { DetailsCover } from './DetailsCover';
import { DetailsCreators } from './DetailsCreators';
import { DetailsFrame } from './DetailsFrame';
import { readTyping, type TypedFact, valueText } from './detail-values';
import { ACCESS_NAMES, factName, TYPE_NAMES } from './detail-words';

interface Props<F extends Fact = Fact> {
  fact: F;
  reading: Reading;
  more: Described;
  /** Answers whether it was written. */
  onSave: (edit: ReadingEdit) => boolean;
  onDone: () => void;
}

/** The form for one fact, in its place on the card. */
export function DetailsForm(props: Props) {
  const { fact, reading, more, onSave, onDone } = props;
  if (fact === 'creators') return <DetailsCreators reading={reading} onSave={onSave} onDone={onDone} />;
  if (fact === 'cover') return <DetailsCover reading={reading} more={more} onSave={onSave} onDone={onDone} />;
  if (fact === 'type' || fact === 'access') return <ChoiceForm {...props} fact={fact} />;
  return <TextForm {...props} fact={fact} />;
}

/** Facts that need several lines. */
const LONG: readonly TypedFact[] = ['abstract', 'excerpt', 'title', 'references'];

function hintFor(fact: TypedFact): string {
  if (fact === 'published' || fact === 'modified') return t('details.dateHint');
  if (fact === 'references') return t('details.referencesHint');
  return fact === 'keywords' || fact === 'isbn' || fact === 'issn' ? t('details.listHint') : '';
}

/** A title has no lines of its own: Enter saves it, as in a field of one line. */
function saveOnEnter(event: KeyboardEvent, save: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  save();
}

function TextForm({ fact, reading, more, onSave, onDone }: Props<TypedFact>) {
  const value = useEdited(`details:${reading.id}:${fact}`, valueText(fact, reading, more));
  const form = useEditForm('readings', reading.id, { value });
  const [problem, setProblem] = useState('');
  const submit = (): void => {
    const typing = readTyping(fact, value.text);
    if (value.edited !== null && !typing.ok) return setProblem(typing.problem);
    // what nobody changed keeps saying where it comes from
    if (form.save(() => typing.ok && onSave(typing.edit))) onDone();
    return undefined;
  };
  const field = {
    ...{ field: value, label: factName(fact, reading), hint: hintFor(fact) },
    problem: problem === '' ? undefined : problem,
    onTyped: () => setProblem(''),
  };
  return (
    <DetailsFrame form={form} onSubmit={submit} onDone={onDone}>
      {LONG.includes(fact) ? (
        <EditFieldArea
          {...field}
          rows={fact === 'references' ? 10 : 3}
          onKeyDown={(event) => (fact === 'title' ? saveOnEnter(event, submit) : sendOnEnter(event, submit))}
        />
      ) : (
        <EditField {...field} />
      )}
    </DetailsFrame>
  );
}

function ChoiceForm({ fact, reading, onSave, onDone }: Props<'type' | 'access'>) {
  const value = useEdited(`details:${reading.id}:${fact}`, reading[fact]);
  const form = useEditForm('readings', reading.id, { value });
  const names: Readonly<Record<string, () => string>> = fact === 'type' ? TYPE_NAMES : ACCESS_NAMES;
  const submit = (): void => {
    if (form.save(() => onSave({ [fact]: value.text }))) onDone();
  };
  return (
    <DetailsFrame form={form} onSubmit={submit} onDone={onDone}>
      <select
        className="field"
        aria-label={factName(fact, reading)}
        value={value.text}
        onChange={(event) => value.change(event.target.value)}
      >
        {(fact === 'type' ? TYPES : ACCESS).map((one) => (
          <option key={one} value={one}>
            {names[one]?.()}
          </option>
        ))}
      </select>
      <Meanwhile name={factName(fact, reading)} field={value} show={names[value.now]?.()} />
    </DetailsFrame>
  );
}
