import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { namesLike } from '../../lib/session/search/named-records';
import { useNamedRecords } from '../hooks/use-named-records';
import './names.css';

/** Most names that are offered at once. */
const MOST = 5;

interface Props {
  /** What is typed behind the open brackets. */
  begun: string;
  onChoose: (name: string) => void;
}

/** Readings and books whose names fit what is typed, as buttons under the box. */
export function NameOffer({ begun, onChoose }: Props) {
  const all = useNamedRecords();
  const names = useMemo(() => namesLike(all, begun, MOST), [all, begun]);
  return (
    <>
      <p className="vh" role="status">
        {t('talk.names', names.length)}
      </p>
      {names.length > 0 && (
        <ul className="name-offer" aria-label={t('talk.namesList')}>
          {names.map(({ kind, id, name }) => (
            <li key={`${kind} ${id}`}>
              <button type="button" className="name-offered" dir="auto" onClick={() => onChoose(name)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
