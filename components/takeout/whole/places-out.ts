import type { Entry, LinkOut } from '../../../lib/export/notebook/sheet';
import { t } from '../../../lib/i18n/t';
import type { Event } from '../../../lib/model/event';
import { eventFile } from '../../plan/events/event-file';
import { goingWords, whenAndWhere } from '../../plan/events/event-words';
import { type Out, pageRoom, type Room, threadsOn, writeSheet } from './out';

const addressLink = (address: string): readonly LinkOut[] =>
  address === '' ? [] : [{ words: address, address }];

async function eventEntry(out: Out, event: Event): Promise<Entry> {
  const links: LinkOut[] = [...addressLink(event.address)];
  const file = eventFile(event, out.now);
  if (file !== undefined) {
    const path = out.paths.take('calendar', event.title, t('event.untitled'), '.ics');
    await out.add(path, file.text);
    links.push({ words: t('meeting.file'), file: path });
  }
  const going = Object.entries(event.going).map(
    ([member, one]) => `${out.people.of(member).name || t('app.you')}: ${goingWords(one)}`,
  );
  return {
    ...{ title: event.title, facts: [whenAndWhere(event), ...going], links },
    said: [{ by: '', text: event.notes }],
    parts: threadsOn(out, 'event', event.id),
  };
}

/** The events on one page, each with its calendar file. */
export function eventsRoom(out: Out): Room {
  const events = out.session.records.events.list.get();
  const heading = t('plan.events');
  const page = async (): Promise<Entry> => {
    const entries: Entry[] = [];
    for (const event of events) entries.push(await eventEntry(out, event));
    const file = await writeSheet(out, heading, [{ heading: '', entries }]);
    return { links: [{ words: heading, file }] };
  };
  return { heading, steps: events.length === 0 ? [] : [page] };
}

export const resourcesRoom = (out: Out): Room =>
  pageRoom(out, t('plan.resources'), () => [
    {
      heading: '',
      entries: out.session.records.resources.list.get().map(({ id, title, address, why }) => ({
        ...{ title, links: addressLink(address), said: [{ by: '', text: why }] },
        parts: threadsOn(out, 'resource', id),
      })),
    },
  ]);
