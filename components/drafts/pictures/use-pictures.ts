import { useMemo, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { MAX_DRAFT_PICTURES } from '../../../lib/model/body-limits';
import { picturesIn } from '../../../lib/notebook/texts/pictures';
import { report } from '../../../lib/util/report';
import type { Session } from '../../../lib/session/session';
import { useSession } from '../../hooks/use-session';
import { useSay } from '../../ui/Toasts';
import type { EditorPictures } from '../editor/paste';
import { notTakenWords } from './not-taken-words';
import { storedPictures, takePictures } from './take-pictures';

/** What a draft's pictures need of the notebook. */
interface Kept {
  readonly session: Session;
  readonly draft: string;
  readonly say: (words: string) => void;
  /** Asks what these show. */
  readonly ask: (pictures: readonly string[]) => void;
}

function picturesFor({ session, draft, say, ask }: Kept): EditorPictures {
  const { bodies, drafts, records } = session;
  const seen = new Set<string>();
  const has = (id: string): ReadonlySet<string> => {
    const text = drafts.text(id);
    return text === undefined ? new Set() : picturesIn(text);
  };
  const count = (): number => has(draft).size;
  const store = bodies.storePicture;
  const take = async (files: readonly Blob[], put: (picture: string) => void): Promise<void> => {
    say(t('draftPicture.reading'));
    const { taken, trouble } = await takePictures(files, { count, store, put });
    const smaller = taken.find((one) => one.smaller > 0);
    if (trouble !== undefined) say(notTakenWords(trouble));
    else if (smaller !== undefined) say(t('draftPicture.smaller', [String(smaller.smaller)]));
    else say(t('draftPicture.added'));
    ask(taken.map(({ picture }) => picture));
  };
  return {
    open: (hash, signal) => {
      seen.add(hash);
      return bodies.picture(hash, signal);
    },
    take: (files, put) => void take(files, put).catch((error: unknown) => report('draft.pictures', error)),
    store: (files) => storedPictures(files.slice(0, Math.max(0, MAX_DRAFT_PICTURES - count())), store),
    knows: (hash) => seen.has(hash) || records.drafts.list.get().some(({ id }) => has(id).has(hash)),
  };
}

/** The pictures of a draft that is open: how they come in, and which of them is being described. */
export function usePictures(draft: string) {
  const session = useSession();
  const say = useSay();
  const [asked, setAsked] = useState<readonly string[]>([]);
  const pictures = useMemo(
    () => picturesFor({ session, draft, say, ask: (more) => setAsked((before) => [...before, ...more]) }),
    [session, draft, say],
  );
  return {
    pictures,
    /** The one about which a person is asked; undefined for none. */
    describing: asked[0],
    describe: (picture: string) => setAsked([picture]),
    described: () => setAsked((before) => before.slice(1)),
  };
}
