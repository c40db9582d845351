import type { Opened } from '../../../lib/import/draft/html';
import { t } from '../../../lib/i18n/t';
import { report } from '../../../lib/util/report';
import { FileButton } from '../../ui/FileButton';
import { useSay } from '../../ui/Toasts';

const ACCEPTED = '.docx,.md,.markdown,.txt,.html,.htm';

interface Props {
  /** Takes what was opened, and answers whether it is stored. */
  onOpened: (opened: Opened) => boolean;
  /** Stores pictures that are in it. Answers their hashes; undefined for what is no picture. */
  store: (files: readonly Blob[]) => Promise<readonly (string | undefined)[]>;
}

/** What a person should know of what was opened, after the words that it was. */
function leftOut({ pictures, tables, isBare }: Opened): string {
  const said = [
    pictures > 0 && t('draftOut.pictures', pictures),
    tables > 0 && t('draftOut.tables', tables),
    isBare && t('draftOut.bare'),
  ];
  return said.filter(Boolean).join(' ');
}

/** "Open a file": a document of another program becomes a draft. */
export function OpenFile({ onOpened, store }: Props) {
  const say = useSay();
  const take = async (file: File): Promise<void> => {
    try {
      const { MAX_FILE, openDraft, withPictures } = await import('../../../lib/import/draft');
      if (file.size > MAX_FILE) return say(t('draftOut.tooLong'));
      const opened = await openDraft(file.name, new Uint8Array(await file.arrayBuffer()));
      if (!opened.ok) return say(opened.reason === 'too-long' ? t('draftOut.tooLong') : t('draftOut.notOne'));
      const { blocks, left } = withPictures(opened.value.blocks, await store(opened.value.files));
      const draft = { ...opened.value, blocks, pictures: opened.value.pictures + left };
      if (onOpened(draft)) say(`${t('draftOut.opened', [file.name])} ${leftOut(draft)}`.trim());
    } catch (error) {
      report('draftOut.open', error);
      say(t('takeOut.notRead'));
    }
  };
  return (
    <FileButton
      look="quiet"
      words={t('takeOut.openFile')}
      accept={ACCEPTED}
      onFile={(file) => void take(file)}
    />
  );
}
