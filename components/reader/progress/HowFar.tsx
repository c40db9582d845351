import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Reading } from '../../../lib/model/reading';
import { WHOLE } from '../../../lib/reader/progress';
import type { Person } from '../../hooks/people';
import { usePeople } from '../../hooks/use-people';
import { Token } from '../../ui/Token';

/** How far somebody has read, in words. */
function farWords({ read, progress }: Reading, person: Pick<Person, 'id' | 'isMe' | 'name'>): string {
  const name = person.isMe ? t('app.you') : person.name;
  const far = progress[person.id] ?? 0;
  if (read[person.id] !== undefined) return t('reading.personRead', [name]);
  if (far >= WHOLE) return t('progress.toTheEnd', [name]);
  return far === 0 ? t('reading.personNotYet', [name]) : t('progress.personAt', [name, Math.round(far / 10)]);
}

/** How far each of the two has read. */
export function HowFar({ reading }: { reading: Reading }) {
  const { me, partner } = usePeople();
  const id = useId();
  const people = partner === null ? [me] : [me, partner];
  return (
    <div className="outline-part">
      <p className="eyebrow" id={id}>
        {t('reading.howFar')}
      </p>
      <ul aria-labelledby={id}>
        {people.map((person) => (
          <li className="row small" key={person.id}>
            <Token name={person.name} seat={person.seat} />
            {farWords(reading, person)}
          </li>
        ))}
      </ul>
    </div>
  );
}
