import { useEffect, useMemo, type ReactNode, type RefObject } from 'react';
import type { KindName } from '../../lib/model/kinds';
import { useWanted } from '../hooks/use-wanted';
import { ListTools } from './ListTools';
import { type Titled, useTitledChoices } from './titled-choices';
import { useLongList } from './use-long-list';
import { useNarrowed } from './use-narrowed';
import { useShown } from './use-shown';

interface Props<One extends Titled> {
  /** What the list is called. */
  name: string;
  kind: KindName;
  /** Under which what the person chose is remembered; the kind, where a view has one list of it. */
  under?: string;
  records: readonly One[];
  /** The record whose title gets the focus as soon as it is there, '' for none. */
  added?: string;
  onReached?: () => void;
  /** The records come in the order of their days. */
  inOrder?: boolean;
  /** Classes of the list. */
  look?: string;
  renderCard: (record: One) => ReactNode;
}

/** Pixels between two cards, and the height that one usually has. */
const GAP = 12;
const USUAL_HEIGHT = 86;

const nothing = (): void => undefined;

/** A list of cards with titles: narrowed and ordered as the person wants it, and quick however long it is. */
export function TitledList<One extends Titled>(props: Props<One>) {
  const { name, kind, under = kind, records, added = '', onReached = nothing, renderCard } = props;
  const { inOrder = false, look = 'cards' } = props;
  const choices = useTitledChoices(kind, inOrder);
  const narrow = useNarrowed(under, records, choices);
  const { shown } = narrow;
  const led = useWanted(kind);
  const wanted = led === '' ? added : led;
  useShown(narrow, records.some(({ id }) => id === wanted) ? wanted : '');
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const { list, rows, isLong, style } = useLongList<HTMLUListElement>({
    ...{ name: under, ids, gap: GAP, usual: USUAL_HEIGHT, wanted },
  });
  useFocusAdded(list, added, onReached);
  return (
    <>
      <ListTools narrow={narrow} choices={choices} all={records.length} />
      <ul ref={list} className={isLong ? `${look} long` : look} aria-label={name} style={style}>
        {rows.map(({ id, index, props: item }) => {
          const record = shown[index];
          return (
            record !== undefined && (
              <li key={id} {...item} data-of={id} aria-setsize={shown.length} aria-posinset={index + 1}>
                {renderCard(record)}
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

/** The focus goes to the title of a record that was added, as soon as it is there. */
function useFocusAdded(list: RefObject<HTMLElement | null>, added: string, onReached: () => void): void {
  useEffect(() => {
    if (added === '') return;
    const title = list.current?.querySelector<HTMLElement>(`[data-of="${CSS.escape(added)}"] .title-open`);
    if (title === null || title === undefined) return;
    title.focus();
    onReached();
  });
}
