import { READING_FILES, type ReadingForm, snapshotOf, titleAsName } from '../../lib/export/reading';
import type { FileWords, Matter } from '../../lib/export/reading/snapshot';
import { t } from '../../lib/i18n/t';
import type { Comment } from '../../lib/model/comment';
import { CHOSEN_MEANINGS } from '../../lib/model/highlight';
import { promptSet } from '../../lib/model/prompt';
import type { Reading } from '../../lib/model/reading';
import type { Session } from '../../lib/session/session';
import type { HighlightsHere } from '../highlights/highlights-here';
import { figureTitle } from '../figures/figure-words';
import { toldMeaning } from '../highlights/meanings';
import type { People } from '../hooks/people';
import { promptWords } from '../prompts/prompt-words';
import { blocksOf } from './blocks';
import { articleOf, spotsIn } from './spots';

/** What a file says itself, in the person's language. */
function fileWords(): FileWords {
  const meanings = [...CHOSEN_MEANINGS, 'note' as const].map((one) => [one, toldMeaning(one).words()]);
  return {
    ...{ language: t('app.language'), article: t('reading.article') },
    ...{ highlights: t('mark.highlights'), discussion: t('reading.discussion') },
    paragraph: (number) => t('takeOut.paragraph', [number]),
    page: (label) => t('takeOut.page', [label]),
    figure: figureTitle,
    meanings: Object.fromEntries(meanings) as FileWords['meanings'],
  };
}

/** What goes out, as it stands now. */
interface Wanted {
  readonly session: Session;
  readonly people: People;
  readonly here: Pick<HighlightsHere, 'shown' | 'all'>;
  readonly reading: Reading;
  readonly withArticle: boolean;
  /** Where the pictures of its text are; left out where they stay here. */
  readonly pictureAt?: Parameters<typeof blocksOf>[1];
  /** The comments among which its own are; those of the notebook where it is left out. */
  readonly comments?: readonly Comment[];
  /** What only this member sees goes with it. */
  readonly withMine: boolean;
}

/** Gathers a reading as it stands, with all that was marked and said of it. */
function gatherMatter(wanted: Wanted): Matter {
  const { session, people, here, reading, withArticle, pictureAt } = wanted;
  const { records, name } = session;
  const { shown, all } = here;
  const spotOf = spotsIn(shown);
  const article = shown === null ? undefined : articleOf(shown);
  return {
    ...{ reading, notebook: name.get(), words: fileWords() },
    article: withArticle && article !== undefined ? blocksOf(article, pictureAt) : [],
    highlights: all.map((placed) => [placed.highlight, spotOf(placed)] as const),
    comments: wanted.comments ?? records.comments.list.get(),
    stored: records.answers.list.get(),
    prompts: promptSet(records.prompts.list.get()).map((one) => ({ id: one.id, question: promptWords(one) })),
    members: records.members.list.get().map(({ id }) => id),
    nameOf: (member) => people.of(member).name || t('app.you'),
  };
}

/** A reading in a form, with all that goes out with it. */
export const readingText = (form: ReadingForm, wanted: Wanted): string =>
  READING_FILES[form].write(snapshotOf(gatherMatter(wanted), wanted.withMine), Date.now());

/** Saves a reading as a file, named by its title. Answers the name. */
export function saveReading(form: ReadingForm, wanted: Wanted): string {
  const { ending, type } = READING_FILES[form];
  const { reading, session } = wanted;
  const text = readingText(form, wanted);
  const name = `${titleAsName(reading.title || reading.site)}${ending}`;
  session.shell.download(name, type, text);
  return name;
}
