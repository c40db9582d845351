import { useId, useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { MAX_TAG, MOST_TAGS, type Tag } from '../../lib/model/tag';
import type { Undo, Written } from '../../lib/notebook/written';
import { folded } from '../../lib/util/folded';
import { randomId } from '../../lib/util/random-id';
import { cleanLine } from '../../lib/util/text';
import { useCanWrite } from '../hooks/use-can-write';
import { useUnsent } from '../hooks/use-unsent';
import { useDone } from '../hooks/use-wrote';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import './tags.css';

interface Props {
  tags: readonly Tag[];
  /** Words that are offered as one types. */
  offered: readonly string[];
  /** Under which an unsent tag is kept on this computer. */
  unsentKey: string;
  /** Writes tags by their keys; '' takes one off. */
  write: (tags: Readonly<Record<string, string>>) => Written<Undo>;
}

/** The tags of a record, each to be taken off, and a line to add one. */
export function Tags({ tags, write, ...adding }: Props) {
  const done = useDone();
  const canWrite = useCanWrite();
  const take = ({ label, keys }: Tag): void => {
    const none = Object.fromEntries(keys.map((key) => [key, '']));
    done(t('tags.removed', [label]), write(none));
  };
  return (
    <>
      {tags.length > 0 && (
        <ul className="chips" aria-label={t('tags.tags')}>
          {tags.map((tag) => (
            <li className="chip" key={tag.name}>
              <span dir="auto">{tag.label}</span>
              {canWrite && (
                <IconButton icon="close" name={t('tags.remove', [tag.label])} onClick={() => take(tag)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {canWrite && <AddTag {...{ tags, write, ...adding }} />}
    </>
  );
}

function AddTag({ tags, offered, unsentKey, write }: Props) {
  const done = useDone();
  const id = useId();
  const { text, change, clear } = useUnsent(unsentKey);
  const [problem, setProblem] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const label = cleanLine(text, MAX_TAG);
    if (label === '') return;
    if (tags.some(({ name }) => name === folded(label))) return setProblem(t('tags.there', [label]));
    if (tags.length >= MOST_TAGS) return setProblem(t('tags.tooMany', [MOST_TAGS]));
    setProblem('');
    if (done(t('tags.added', [label]), write({ [randomId()]: label }))) clear();
  };
  const type = (words: string): void => {
    setProblem('');
    change(words);
  };
  return (
    <form className="detail-tag row" onSubmit={add} noValidate>
      <Field
        label={t('tags.add')}
        value={text}
        onValue={type}
        maxLength={MAX_TAG}
        list={id}
        {...(problem === '' ? {} : { problem })}
      />
      <datalist id={id}>
        {offered.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </datalist>
      <Button type="submit">{t('tags.addIt')}</Button>
    </form>
  );
}
