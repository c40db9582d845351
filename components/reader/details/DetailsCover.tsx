import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Described } from '../../../lib/model/described';
import type { Reading } from '../../../lib/model/reading';
import type { ReadingEdit } from '../../../lib/model/reading-fields';
import { useEditForm } from '../../hooks/use-edit-form';
import { useEdited } from '../../hooks/use-edited';
import { usePicture } from '../../hooks/use-picture';
import { siteOf } from '../../../lib/util/web-url';
import { Meanwhile } from '../../talk/Meanwhile';
import { coverChoices, type CoverChoice } from './cover-choices';
import { DetailsFrame } from './DetailsFrame';

interface Props {
  reading: Reading;
  more: Described;
  /** Answers whether it was written. */
  onSave: (edit: ReadingEdit) => boolean;
  onDone: () => void;
}

/** Which of the saved pictures is the cover; or the one its page names; or none. */
export function DetailsCover({ reading, more, onSave, onDone }: Props) {
  const value = useEdited(`details:${reading.id}:cover`, more.cover);
  const form = useEditForm('readings', reading.id, { value });
  const name = useId();
  const choices = coverChoices(reading, more);
  const there = choices.find(({ cover }) => cover === value.now);
  const submit = (): void => {
    if (form.save(() => onSave({ cover: value.text }))) onDone();
  };
  return (
    <DetailsFrame form={form} onSubmit={submit} onDone={onDone}>
      <div className="covers" role="radiogroup" aria-label={t('details.cover')}>
        {choices.map((choice) => (
          <label
            className={choice.kind === 'picture' ? 'cover-choice' : 'cover-choice wide'}
            key={choice.cover}
          >
            {choice.kind === 'picture' && <Thumbnail picture={choice.cover} />}
            <span className="cover-name">
              <input
                type="radio"
                name={name}
                checked={value.text === choice.cover}
                onChange={() => value.change(choice.cover)}
              />
              {nameOf(choice)}
            </span>
          </label>
        ))}
      </div>
      <Meanwhile name={t('details.cover')} field={value} show={there && nameOf(there)} />
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
