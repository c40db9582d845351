import { useId, useMemo, useState, type FormEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Reading } from '../../../lib/model/reading';
import { MAX_TAG, MOST_TAGS, type Tag, tagsOf } from '../../../lib/model/tag';
import { folded } from '../../../lib/util/folded';
import { randomId } from '../../../lib/util/random-id';
import { cleanLine } from '../../../lib/util/text';
import { useCanWrite } from '../../hooks/use-can-write';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { useUnsent } from '../../hooks/use-unsent';
import { useDone } from '../../hooks/use-wrote';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';

/** The tags of a reading on its catalogue card, and a line to add one. */
export function DetailsTags({ reading }: { reading: Reading }) {
  const session = useSession();
  const done = useDone();
  const canWrite = useCanWrite();
  const tags = tagsOf(reading);
  const take = ({ label, keys }: Tag): void => {
    const none = Object.fromEntries(keys.map((key) => [key, '']));
    done(t('tags.removed', [label]), session.records.readings.edit(reading.id, { tags: none }));
  };
  return (
    <div className="detail">
      <dt>{t('tags.tags')}</dt>
      <dd className="detail-tags">
        {tags.length > 0 && (
          <ul className="chips">
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
        {canWrite && <AddTag reading={reading} tags={tags} />}
      </dd>
    </div>
  );
}

/** Tags of other readings are offered as one types. */
function AddTag({ reading, tags }: { reading: Reading; tags: readonly Tag[] }) {
  const session = useSession();
  const done = useDone();
  const id = useId();
  const { text, change, clear } = useUnsent(`tag:${reading.id}`);
  const [problem, setProblem] = useState('');
  const readings = useObserved(session.records.readings.list);
  const known = useMemo(
    () => [...new Map(readings.flatMap(tagsOf).map(({ name, label }) => [name, label])).values()].toSorted(),
    [readings],
  );
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const label = cleanLine(text, MAX_TAG);
    if (label === '') return;
    if (tags.some(({ name }) => name === folded(label))) return setProblem(t('tags.there', [label]));
    if (tags.length >= MOST_TAGS) return setProblem(t('tags.tooMany', [MOST_TAGS]));
    setProblem('');
    const added = session.records.readings.edit(reading.id, { tags: { [randomId()]: label } });
    if (done(t('tags.added', [label]), added)) clear();
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
        {known.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </datalist>
      <Button type="submit">{t('tags.addIt')}</Button>
    </form>
  );
}
