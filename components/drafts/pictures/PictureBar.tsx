import { t } from '../../../lib/i18n/t';
import { useCanWrite } from '../../hooks/use-can-write';
import { useObserved } from '../../hooks/use-observed';
import { Button } from '../../ui/Button';
import type { DraftEditor } from '../editor/create-editor';
import { movePicture, pictureHere, removePicture } from '../editor/pictures';

interface Props {
  editor: DraftEditor;
  onDescribe: (picture: string) => void;
}

/** What can be done with the picture in which the caret is. */
export function PictureBar({ editor, onDescribe }: Props) {
  const here = pictureHere(useObserved(editor.state));
  const canWrite = useCanWrite();
  if (here === undefined || !canWrite) return null;
  return (
    <div className="picture-bar row wrap" role="group" aria-label={t('draftPicture.picture')}>
      <Button
        look={here.alt === '' ? 'plain' : 'quiet'}
        aria-haspopup="dialog"
        onClick={() => onDescribe(here.hash)}
      >
        {t('draftPicture.describe')}
      </Button>
      <Button look="quiet" onClick={() => editor.run(movePicture(-1))}>
        {t('draftPicture.up')}
      </Button>
      <Button look="quiet" onClick={() => editor.run(movePicture(1))}>
        {t('draftPicture.down')}
      </Button>
      <Button look="quiet" onClick={() => editor.run(removePicture)}>
        {t('draftPicture.remove')}
      </Button>
    </div>
  );
}
