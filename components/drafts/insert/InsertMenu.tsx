import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Block } from '../../../lib/model/draft-text';
import { MenuButton } from '../../ui/MenuButton';
import { ChooseOne, type Offer } from './ChooseOne';

/** What a draft may take from the notebook; asked for when somebody wants to insert something. */
export interface Offers {
  readonly quotes: () => readonly Offer[];
  readonly books: () => readonly Offer[];
  readonly notes: () => readonly Offer[];
  readonly booklist: () => readonly Block[];
}

interface Props {
  offers: Offers;
  /** Puts lines where the caret is. */
  onInsert: (blocks: readonly Block[]) => void;
  /** Asks for a picture's file. */
  onPicture: () => void;
}

type Kind = 'quotes' | 'books' | 'notes';

/** "Insert": what the two have read and said goes into the draft, a quote with its citation. */
export function InsertMenu({ offers, onInsert, onPicture }: Props) {
  const [choosing, setChoosing] = useState<Kind | null>(null);
  const insert = async (offer: Offer): Promise<void> => onInsert(await offer.blocks());
  const choose = (kind: Kind, name: string) => ({ name, onChoose: () => setChoosing(kind) });
  return (
    <>
      <MenuButton
        name={t('draftInsert.insert')}
        icon="plus"
        choices={[
          choose('quotes', t('draftInsert.quote')),
          choose('books', t('draftInsert.book')),
          { name: t('draftInsert.booklist'), onChoose: () => onInsert(offers.booklist()) },
          choose('notes', t('draftInsert.note')),
          { name: t('draftInsert.picture'), onChoose: onPicture },
        ]}
      />
      {choosing !== null && (
        <ChooseOne
          {...WORDS[choosing]()}
          offers={offers[choosing]()}
          onChoose={(offer) => {
            setChoosing(null);
            void insert(offer);
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  );
}

const WORDS: Readonly<Record<Kind, () => { heading: string; none: string }>> = {
  quotes: () => ({ heading: t('draftInsert.whichQuote'), none: t('draftInsert.noQuotes') }),
  books: () => ({ heading: t('draftInsert.whichBook'), none: t('draftInsert.noBooks') }),
  notes: () => ({ heading: t('draftInsert.whichNote'), none: t('draftInsert.noNotes') }),
};
