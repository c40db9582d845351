import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Described } from '../../../lib/model/described';
import type { Reading } from '../../../lib/model/reading';
import type { ReadingEdit } from '../../../lib/model/reading-fields';
import { usePicture } from '../../hooks/use-picture';
import { siteOf } from '../../../lib/util/web-url';
import { coverChoices, type CoverChoice } from './cover-choices';
import { DetailsFrame } from './DetailsFrame';

interface Props {
  reading: Reading;
  more: Described;
  onSave: (edit: ReadingEdit) => void;
  onDone: () => void;
}

/** Which of the saved pictures is the cover; or the one its page names; or none. */
export function DetailsCover({ reading, more, onSave, onDone }: Props) {
  const [chosen, setChosen] = useState(more.cover);
  const name = useId();
  return (
    <DetailsFrame
      onSubmit={() => (chosen === more.cover ? onDone() : onSave({ cover: chosen }))}
      onCancel={onDone}
    >
      <div className="covers" role="radiogroup" aria-label={t('details.cover')}>
        {coverChoices(reading, more).map((choice) => (
          <label
            className={choice.kind === 'picture' ? 'cover-choice' : 'cover-choice wide'}
            key={choice.cover}
          >
            {choice.kind === 'picture' && <Thumbnail picture={choice.cover} />}
            <span className="cover-name">
              <input
                type="radio"
                name={name}
                checked={chosen === choice.cover}
                onChange={() => setChosen(choice.cover)}
              />
              {nameOf(choice)}
            </span>
          </label>
        ))}
      </div>
    </DetailsFrame>
  );
}

function nameOf({ kind, cover, number }: CoverChoice): string {
  if (kind === 'none') return t('details.noCover');
  return kind === 'page' ? t('details.coverOfPage', [siteOf(cover)]) : t('details.coverPicture', [number]);
}

function Thumbnail({ picture }: { picture: string }) {
  const address = usePicture(picture);
  return <span className="cover-frame">{address !== '' && <img src={address} alt="" />}</span>;
}
