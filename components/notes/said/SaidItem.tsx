import { memo, use, useId } from 'react';
import { timeOfDay } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { drawerOf } from '../../../lib/model/drawer';
import { promptSet } from '../../../lib/model/prompt';
import type { Table } from '../../../lib/model/table';
import { toldMeaning } from '../../highlights/meanings';
import { NewsTargetContext, useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { tableTitle } from '../../plan/tables/table-words';
import { promptWords } from '../../prompts/prompt-words';
import { titleOf } from '../../readings/reading-words';
import { nameOf } from '../../removed/name-of';
import { Said } from '../../talk/Said';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import type { SaidThing } from './all-said';

interface Props {
  said: SaidThing;
  /** The day to name above it, '' for none. */
  day: string;
  place: number;
  count: number;
}

/** What it is, and of which reading, book, draft, note or thing of “Plan”. */
function useWhat({ kind, prompt, meaning, place }: SaidThing): string {
  const { records } = useSession();
  const { readings, books, drafts, notes, prompts } = records;
  const top = place?.top;
  const reading = useObserved(readings.list).find(({ id }) => id === top?.id);
  const book = useObserved(books.list).find(({ id }) => id === top?.id);
  const draft = useObserved(drafts.list).find(({ id }) => id === top?.id);
  const set = promptSet(useObserved(prompts.list));
  const note = useObserved(notes.list).find(({ id }) => id === top?.id);
  const inPlan = top !== undefined && drawerOf(top.kind) !== undefined;
  const planned = useObserved(records[(inPlan ? top.kind : 'goals') as 'goals'].list).find(
    ({ id }) => id === top?.id,
  );
  const other = book ?? draft ?? planned ?? { id: '', by: '', at: 0 };
  const table = top?.kind === 'tables' ? (planned as Table | undefined) : undefined;
  const outside = table === undefined ? nameOf(other) : tableTitle(table);
  const where = reading === undefined ? outside : titleOf(reading);
  if (note !== undefined) return t('said.reply', [nameOf(note)]);
  if (kind === 'comments') return t('said.comment', [where]);
  if (kind === 'highlights' && meaning !== '')
    return t('said.highlight', [toldMeaning(meaning).words(), where]);
  const asked = set.find(({ id }) => id === prompt);
  return t('said.answer', [asked === undefined ? t('removed.unnamed') : promptWords(asked), where]);
}

/** A comment, a highlight or an answer among all that was said, with the way to its place. */
export const SaidItem = memo(function SaidItem({ said, day, place, count }: Props) {
  const people = usePeople();
  const { lead } = use(NewsTargetContext);
  const { kind, id, field } = said.place ?? { kind: said.kind, id: said.id, field: '' };
  const { fresh, ref } = useNews<HTMLElement>(kind, id, field);
  const name = useId();
  const who = people.of(said.made.by);
  const what = useWhat(said);
  const go = (): void => {
    if (said.place !== undefined) lead(said.place);
  };
  return (
    <article
      ref={ref}
      className={`note${fresh ? ` fresh seat-${who.seat}` : ''}`}
      aria-labelledby={name}
      aria-posinset={place}
      aria-setsize={count}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the articles of a feed take the focus (ARIA)
      tabIndex={0}
    >
      {day !== '' && <h2 className="eyebrow">{day}</h2>}
      <div className="note-body">
        <div id={name}>
          <Said
            who={who}
            when={said.isDated ? timeOfDay(said.made.at) : ''}
            edited={false}
            fresh={fresh}
            onlyMine={said.made.onlyMine}
          />
        </div>
        <Words text={said.text} />
        <div className="acts">
          <Button look="link" onClick={go}>
            {what}
          </Button>
        </div>
      </div>
    </article>
  );
});
