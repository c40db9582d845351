import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import { type Event, GOING } from '../../../lib/model/event';
import { isDay } from '../../../lib/model/when';
import { useCanWrite } from '../../hooks/use-can-write';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { Address } from '../../talk/Address';
import { NewVoice, Voice, Voices } from '../../talk/Voices';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { eventFile } from './event-file';
import { goingWords, whenAndWhere } from './event-words';

/** When and where an event is, who goes, and what it was like. */
export function EventBody({ record }: { record: Event }) {
  const { address, notes, going } = record;
  const { me, partner } = usePeople();
  const when = whenAndWhere(record);
  return (
    <div className="stack-s">
      {when !== '' && <p className="when">{when}</p>}
      {address !== '' && (
        <p>
          <Address link={{ words: address.replace(/^https?:\/\//, ''), href: address, leadsTo: '' }} />
        </p>
      )}
      <Voices>
        <Voice person={me} words="" silent="" form={<OwnGoing event={record} />} />
        {partner !== null && (
          <NewVoice
            of={['events', record.id, 'going']}
            person={partner}
            words={goingWords(going[partner.id] ?? '')}
            silent=""
          />
        )}
      </Voices>
      <CalendarButton event={record} />
      {notes !== '' && (
        <section>
          <h2 className="eyebrow">{t('event.notes')}</h2>
          <Words text={notes} />
        </section>
      )}
    </div>
  );
}

/** The way of an event into one's calendar, as soon as its day is known. */
function CalendarButton({ event }: { event: Event }) {
  const { shell } = useSession();
  if (!isDay(event.date)) return null;
  const save = (): void => {
    const file = eventFile(event, Date.now());
    if (file !== undefined) shell.download(file.name, 'text/calendar;charset=utf-8', file.text);
  };
  return (
    <div>
      <Button onClick={save}>{t('meeting.file')}</Button>
    </div>
  );
}

/** Whether this member goes. */
function OwnGoing({ event }: { event: Event }) {
  const { records, me } = useSession();
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const id = useId();
  const choose = (value: string): void => {
    const going = GOING.find((one) => one === value);
    if (going !== undefined) wrote(records.events.edit(event.id, { going }));
  };
  return (
    <>
      <label className="vh" htmlFor={id}>
        {t('event.iGo')}
      </label>
      <select
        id={id}
        className="field"
        value={event.going[me] ?? ''}
        disabled={!canWrite}
        onChange={({ target }) => choose(target.value)}
      >
        {GOING.map((one) => (
          <option key={one} value={one}>
            {goingWords(one)}
          </option>
        ))}
      </select>
    </>
  );
}
