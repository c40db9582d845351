import { useState, type KeyboardEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Described } from '../../../lib/model/described';
import { ACCESS, TYPES } from '../../../lib/model/facts';
import type { Reading } from '../../../lib/model/reading';
import type { Fact } from '../../../lib/model/facts';
import type { ReadingEdit } from '../../../lib/model/reading-fields';
import { useUnsent } from '../../hooks/use-unsent';
import { sendOnEnter } from '../../talk/send-on-enter';
import { UnsentTrouble } from '../../ui/UnsentTrouble';
import { Field, FieldArea } from '../../ui/Field';
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
  const before = valueText(fact, reading, more);
  const unsent = useUnsent(`details:${reading.id}:${fact}`, before);
  const [problem, setProblem] = useState('');
  const submit = (): void => {
    const typing = readTyping(fact, unsent.text);
    if (!typing.ok) return setProblem(typing.problem);
    // what nobody changed keeps saying where it comes from
    if (unsent.text === before) return cancel();
    if (onSave(typing.edit)) unsent.clear();
    return undefined;
  };
  const cancel = (): void => {
    unsent.clear();
    onDone();
  };
  const field = {
    label: factName(fact, reading),
    value: unsent.text,
    onValue: (text: string) => (setProblem(''), unsent.change(text)),
    hint: hintFor(fact),
    ...(problem === '' ? {} : { problem }),
  };
  return (
    <DetailsFrame onSubmit={submit} onCancel={cancel}>
      {LONG.includes(fact) ? (
        <FieldArea
          {...field}
          rows={fact === 'references' ? 10 : 3}
          onKeyDown={(event) => (fact === 'title' ? saveOnEnter(event, submit) : sendOnEnter(event, submit))}
        />
      ) : (
        <Field {...field} />
      )}
      <UnsentTrouble shown={unsent.notKept} />
    </DetailsFrame>
  );
}

function ChoiceForm({ fact, reading, onSave, onDone }: Props<'type' | 'access'>) {
  const [chosen, setChosen] = useState<string>(reading[fact]);
  const names: Readonly<Record<string, () => string>> = fact === 'type' ? TYPE_NAMES : ACCESS_NAMES;
  return (
    <DetailsFrame
      onSubmit={() => void (chosen === reading[fact] ? onDone() : onSave({ [fact]: chosen }))}
      onCancel={onDone}
    >
      <select
        className="field"
        aria-label={factName(fact, reading)}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {(fact === 'type' ? TYPES : ACCESS).map((value) => (
          <option key={value} value={value}>
            {names[value]?.()}
          </option>
        ))}
      </select>
    </DetailsFrame>
  );
}
