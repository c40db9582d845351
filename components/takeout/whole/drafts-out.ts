import { DRAFT_FILES } from '../../../lib/export/draft';
import type { OutChoices } from '../../../lib/export/draft/gathered';
import type { Entry, LinkOut } from '../../../lib/export/notebook/sheet';
import { t } from '../../../lib/i18n/t';
import { type Draft } from '../../../lib/model/draft';
import { findPassages } from '../../../lib/notebook/texts/places';
import { draftTitle, lastWords, stateWords } from '../../drafts/draft-words';
import { commentsOf } from '../../drafts/out/comments-of';
import { outOf as draftOutOf } from '../../drafts/out/write-out';
import type { Out, Room } from './out';

const CHOICES: OutChoices = { suggestions: 'as it was', withComments: true, references: 'Chicago' };

async function writeDraft(out: Out, draft: Draft): Promise<Entry> {
  const { session, people } = out;
  const { records, bodies, drafts } = session;
  const text = drafts.text(draft.id);
  const find: Parameters<typeof commentsOf>[2] = (all) => (text === undefined ? [] : findPassages(text, all));
  const nameOf = (member: string): string => people.of(member).name || t('app.you');
  const matter = {
    ...{ title: draft.title, blocks: drafts.blocks(draft.id), readings: records.readings.list.get() },
    comments: commentsOf(draft.id, records.comments.list.get(), find, nameOf, out.withMine),
    pictureHere: bodies.pictureHere,
  };
  const title = draftTitle(draft);
  const links: LinkOut[] = [];
  for (const [form, words] of [
    ['html', title],
    ['markdown', t('takeOut.markdown')],
  ] as const) {
    const path = out.paths.take('drafts', title, t('draftOut.untitled'), DRAFT_FILES[form].ending);
    const written = await DRAFT_FILES[form].write(await draftOutOf(matter, CHOICES, form));
    await out.add(path, written);
    links.push({ words, file: path });
  }
  if (draft.address !== '') links.push({ words: draft.address, address: draft.address });
  return { links, facts: [stateWords(draft.state), lastWords(draft, people, out.now)] };
}

/** The drafts, each as a page and in Markdown, with what is said of it. Suggestions are left out. */
export const draftsRoom = (out: Out): Room => ({
  heading: t('draft.drafts'),
  steps: out.session.records.drafts.list.get().map((one) => () => writeDraft(out, one)),
});
