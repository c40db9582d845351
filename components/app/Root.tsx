import '../ui/controls.css';
import '../ui/people.css';
import '../ui/cards.css';
import '../ui/toasts.css';
import '../ui/empty.css';
import '../ui/dialog.css';
import '../ui/progress.css';
import './cover.css';
import './guides.css';
import '../first-run/beginning.css';
import './deskbar.css';
import { useCallback, useEffect, useState } from 'react';
import { language } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import type { Library } from '../../lib/session/library/library';
import { CommandKeys } from '../commands/CommandKeys';
import { LibraryContext } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { Toasts } from '../ui/Toasts';
import { ViewFocus } from '../ui/ViewFocus';
import { ToNewsContext, useToNews } from '../news/to-news';
import type { Beginning } from '../first-run/first-run';
import { FirstRun } from '../views/later-views';
import { LostNotebooks } from './LostNotebooks';
import { forgetPlacesBut } from './last-place';
import { OpenNotebook } from './OpenNotebook';
import { Workspace } from './Workspace';

/** The whole interface over a library: the beginning of a notebook, or the notebook last used. */
export function Root({ library, wide }: { library: Library; wide: boolean }) {
  useObserved(language); // what is below is drawn again in another language
  const spoken = t('app.language');
  const toNews = useToNews(library);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  useEffect(() => void document.documentElement.classList.toggle('desk', wide), [wide]);
  return (
    <LibraryContext value={library}>
      <CommandKeys>
        <Toasts>
          <ViewFocus>
            <ToNewsContext value={toNews}>
              <Notebooks library={library} wide={wide} />
            </ToNewsContext>
          </ViewFocus>
        </Toasts>
      </CommandKeys>
    </LibraryContext>
  );
}

function Notebooks({ library, wide }: { library: Library; wide: boolean }) {
  const notebooks = useObserved(library.notebooks);
  const lost = useObserved(library.lost);
  const current = useObserved(library.current);
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  /** A notebook that is to open, until the list tells of it: it is not empty then. */
  const [awaited, setAwaited] = useState('');

  const begin = useCallback(
    (way: Beginning['way']) => setBeginning({ step: library.myName.get() === '' ? 'name' : 'start', way }),
    [library],
  );
  const begun = useCallback(
    (notebook: string) => {
      library.choose(notebook);
      setBeginning({ step: 'clip', way: 'choose' });
    },
    [library],
  );
  const arrive = useCallback(() => setBeginning(null), []);
  const open = useCallback(
    (notebook: string) => {
      library.choose(notebook);
      setAwaited(notebook);
      setBeginning(null);
    },
    [library],
  );

  useEffect(() => {
    if (notebooks !== null) forgetPlacesBut(notebooks.map(({ id }) => id));
  }, [notebooks]);
  if (notebooks === null) return null;
  if (awaited !== '' && notebooks.some(({ id }) => id === awaited)) setAwaited('');
  const first = notebooks.length === 0;
  if (first && lost.length > 0 && beginning === null) return <LostNotebooks lost={lost} onBegin={begin} />;
  if (first && beginning === null) {
    if (awaited !== '') return null;
    // kept in state, so that the steps go on when the notebook they make appears in the list
    begin('choose');
    return null;
  }
  if (beginning !== null && beginning.step !== 'clip')
    return (
      <FirstRun
        beginning={beginning}
        canLeave={!first}
        onStep={setBeginning}
        onBegun={begun}
        onOpen={open}
        onLeave={arrive}
      />
    );
  const id = current === '' ? (notebooks[0]?.id ?? '') : current;
  if (id === '') return null;
  return (
    <OpenNotebook key={id} id={id} onBegin={begin}>
      <Workspace wide={wide} firstClip={beginning !== null} onFirstClipDone={arrive} onBegin={begin} />
    </OpenNotebook>
  );
}
