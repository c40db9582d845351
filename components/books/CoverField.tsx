import { useState } from 'react';
import { MAX_COVER } from '../../lib/model/body-limits';
import { t } from '../../lib/i18n/t';
import { storedPicture } from '../drafts/pictures/take-pictures';
import type { EditedField } from '../hooks/use-edited';
import { useSession } from '../hooks/use-session';
import { Meanwhile } from '../talk/Meanwhile';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import { notTakenWords } from '../drafts/pictures/not-taken-words';
import { BookCover } from './BookCover';

/** A book's cover in its form: a picture out of a file, or none. */
export function CoverField({ field, title }: { field: EditedField; title: string }) {
  const { bodies } = useSession();
  const [said, say] = useState('');
  const take = async (file: File): Promise<void> => {
    say(t('draftPicture.reading'));
    const stored = await storedPicture(file, bodies.storePicture, MAX_COVER);
    if (!stored.ok) return say(notTakenWords(stored.reason));
    say('');
    return field.change(stored.value.picture);
  };
  return (
    <div>
      <p className="field-label">{t('book.cover')}</p>
      <div className="row wrap">
        <BookCover title={title} cover={field.text} />
        <FileButton words={t('book.chooseCover')} accept="image/*" onFile={(file) => void take(file)} />
        {field.text !== '' && (
          <Button look="quiet" onClick={() => field.change('')}>
            {t('book.noCover')}
          </Button>
        )}
      </div>
      <p className="field-hint" role="status">
        {said}
      </p>
      <Meanwhile
        name={t('book.cover')}
        field={field}
        show={field.now === '' ? '' : <BookCover title={title} cover={field.now} />}
      />
    </div>
  );
}
