import type { RefObject } from 'react';
import { t } from '../../../lib/i18n/t';
import type { DraftEditor } from '../editor/create-editor';
import { DescribePicture } from './DescribePicture';
import { PictureBar } from './PictureBar';
import type { usePictures } from './use-pictures';

interface Props {
  editor: DraftEditor;
  /** "A picture" in the menu "Insert" clicks it: it opens the computer's own dialog for files. */
  input: RefObject<HTMLInputElement | null>;
  pictures: ReturnType<typeof usePictures>;
}

/** What a draft has for its pictures: the box for files, the bar of the one at the caret, and what it shows. */
export function DraftPictures({ editor, input, pictures }: Props) {
  const { describing, describe, described } = pictures;
  return (
    <>
      <input
        ref={input}
        hidden // the menu opens it
        aria-label={t('draftInsert.picture')}
        type="file"
        accept="image/jpeg,image/png,image/gif,image/webp"
        multiple
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) pictures.pictures.take(files, editor.putPictures());
          target.value = ''; // so that the same file can be picked again
        }}
      />
      <PictureBar editor={editor} onDescribe={describe} />
      {describing !== undefined && (
        <DescribePicture key={describing} picture={describing} editor={editor} onClose={described} />
      )}
    </>
  );
}
