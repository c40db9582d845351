import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Block } from '../../../lib/model/draft-text';
import { folded } from '../../../lib/util/folded';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import './insert.css';

/** Something that can be put into a draft. */
export interface Offer {
  readonly id: string;
  /** Its words, and where they come from. */
  readonly words: string;
  readonly from: string;
  readonly blocks: () => readonly Block[] | Promise<readonly Block[]>;
}

/** So many are drawn; a search finds the others. */
const MOST_DRAWN = 60;
/** Characters of one that are drawn. */
const DRAWN_WORDS = 300;

interface Props {
  heading: string;
  /** What stands there where there is nothing to choose from. */
  none: string;
  offers: readonly Offer[];
  onChoose: (offer: Offer) => void;
  onClose: () => void;
}

/** A dialog in which a person picks one of many, by its words. */
export function ChooseOne({ heading, none, offers, onChoose, onClose }: Props) {
  const [asked, setAsked] = useState('');
  const id = useId();
  const sought = folded(asked.trim());
  const found = offers.filter(({ words, from }) => folded(`${words} ${from}`).includes(sought));
  return (
    <Dialog heading={heading} onClose={onClose}>
      {offers.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <Field label={t('draftInsert.find')} type="search" value={asked} onValue={setAsked} />
          <p className="small muted" role="status">
            {t('draftInsert.found', found.length)}
          </p>
          <ul className="offers" aria-label={heading}>
            {found.slice(0, MOST_DRAWN).map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="offer"
                  aria-describedby={`${id}-${one.id}`}
                  onClick={() => onChoose(one)}
                >
                  <bdi>{one.words.slice(0, DRAWN_WORDS)}</bdi>
                </button>
                <p className="tiny muted" id={`${id}-${one.id}`} dir="auto">
                  {one.from}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onClose}>{t('app.close')}</Button>
    </Dialog>
  );
}
