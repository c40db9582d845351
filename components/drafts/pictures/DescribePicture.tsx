import { useState, type FormEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import { MAX_ALT } from '../../../lib/notebook/texts/grammar';
import { usePicture } from '../../hooks/use-picture';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FieldArea } from '../../ui/Field';
import type { DraftEditor } from '../editor/create-editor';
import { describePicture, picturesOf } from '../editor/pictures';
import './pictures.css';

interface Props {
  picture: string;
  editor: DraftEditor;
  onClose: () => void;
}

/** Asks what a picture shows. It may be left for later; what was typed is saved however the dialog is closed. */
export function DescribePicture({ picture, editor, onClose }: Props) {
  const [before] = useState(
    () => picturesOf(editor.state.get()).find((one) => one.hash === picture)?.alt ?? '',
  );
  const [words, setWords] = useState(before);
  const [isGone, setGone] = useState(false);
  const address = usePicture(picture);
  const close = (): void => {
    const alt = words.replace(/\s+/g, ' ').trim();
    const isThere = picturesOf(editor.state.get()).some((one) => one.hash === picture);
    if (alt !== before && !isThere) return setGone(true);
    if (alt !== before) editor.run(describePicture(picture, alt));
    return onClose();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    close();
  };
  return (
    <Dialog heading={t('draftPicture.describe')} onClose={isGone ? onClose : close}>
      <form className="stack-s" onSubmit={save}>
        {address !== '' && <img className="described" src={address} alt="" />}
        <FieldArea
          label={t('draftPicture.what')}
          hint={t('draftPicture.why')}
          value={words}
          onValue={setWords}
          maxLength={MAX_ALT}
          {...(isGone && { problem: t('draftPicture.gone') })}
        />
        <div className="row wrap end">
          {words.trim() === '' && before === '' ? (
            <Button onClick={onClose}>{t('draftPicture.later')}</Button>
          ) : (
            <Button look="main" type="submit">
              {t('app.save')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
