import { READING_FILES, type ReadingForm, snapshotOf, titleAsName } from '../../lib/export/reading';
import type { FileWords, Matter } from '../../lib/export/reading/snapshot';
import { t } from '../../lib/i18n/t';
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
  /** What only this member sees goes with it. */
  readonly withMine: boolean;
}

/** Gathers a reading as it stands, with all that was marked and said of it. */
function gatherMatter({ session, people, here, reading, withArticle }: Wanted): Matter {
  const { records, name } = session;
  const { shown, all } = here;
  const spotOf = spotsIn(shown);
  const article = shown === null ? undefined : articleOf(shown);
  return {
    ...{ reading, notebook: name.get(), words: fileWords() },
    article: withArticle && article !== undefined ? blocksOf(article) : [],
    highlights: all.map((placed) => [placed.highlight, spotOf(placed)] as const),
    comments: records.comments.list.get(),
    stored: records.answers.list.get(),
    prompts: promptSet(records.prompts.list.get()).map((one) => ({ id: one.id, question: promptWords(one) })),
    members: records.members.list.get().map(({ id }) => id),
    nameOf: (member) => people.of(member).name || t('app.you'),
  };
}

/** Saves a reading as a file, named by its title. Answers the name. */
export function saveReading(form: ReadingForm, wanted: Wanted): string {
  const { ending, type, write } = READING_FILES[form];
  const { reading, session, withMine } = wanted;
  const text = write(snapshotOf(gatherMatter(wanted), withMine), Date.now());
  const name = `${titleAsName(reading.title || reading.site)}${ending}`;
  session.shell.download(name, type, text);
  return name;
}
