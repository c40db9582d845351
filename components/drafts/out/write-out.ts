import { DRAFT_FILES, type DraftForm } from '../../../lib/export/draft';
import type { CommentOut } from '../../../lib/export/draft/comments';
import type { DraftOut } from '../../../lib/export/draft/draft-out';
import { gathered, type OutChoices } from '../../../lib/export/draft/gathered';
import { draftHtml, draftPage } from '../../../lib/export/draft/html';
import { draftText } from '../../../lib/export/draft/text';
import { titleAsName } from '../../../lib/export/reading';
import { t } from '../../../lib/i18n/t';
import type { Block } from '../../../lib/model/draft-text';
import type { Reading } from '../../../lib/model/reading';
import { copyRich } from '../../reader/copy-rich';
import { type PictureHere, picturesOut } from './pictures-out';

/** A draft as it stands, with what it leans on. */
export interface Draft {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly readings: readonly Reading[];
  readonly comments: readonly CommentOut[];
  readonly pictureHere: PictureHere;
}

/** A draft as it goes out; of a form its pictures are made ready. */
export async function outOf(draft: Draft, choices: OutChoices, form?: DraftForm): Promise<DraftOut> {
  const words = { references: t('draftOut.references'), comments: t('draftOut.commentsPart') };
  const { title, pictureHere } = draft;
  const isWord = form === 'docx';
  const blocks = gathered({ ...draft, words }, choices, isWord);
  const pictures = form === 'text' ? new Map() : await picturesOut(blocks, pictureHere, isWord);
  return { title, pictures, language: t('app.language'), blocks, comments: draft.comments };
}

/** Puts a draft on the clipboard as WordPress takes it: its blocks alone, since it has a box for the title. */
export async function copyForWordPress(draft: Draft, choices: OutChoices): Promise<void> {
  const out = { ...(await outOf(draft, { ...choices, withComments: false })), title: '' };
  await copyRich(draftHtml(out), draftText(out));
}

/** A draft as a page of its own, with its pictures in it. */
export const pageOf = async (draft: Draft, choices: OutChoices): Promise<string> =>
  draftPage(await outOf(draft, choices, 'html'));

/** Saves a draft as a file, named by its title. Answers the name. */
export async function saveAs(
  form: DraftForm,
  draft: Draft,
  choices: OutChoices,
  download: (name: string, type: string, content: string | Uint8Array<ArrayBuffer>) => void,
): Promise<string> {
  const { ending, type, write } = DRAFT_FILES[form];
  const name = `${titleAsName(draft.title || t('draftOut.untitled'))}${ending}`;
  download(name, type, await write(await outOf(draft, choices, form)));
  return name;
}
