import { useRef, useState } from 'react';
import type { ReadingForm } from '../../lib/export/reading';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { report } from '../../lib/util/report';
import { useHighlights } from '../highlights/highlights-here';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { MenuButton } from '../ui/MenuButton';
import { useSay } from '../ui/Toasts';

/** The forms are written when somebody asks for one. */
const load = () => import('./save-reading');

/** "Take it out": saves the reading as a file, with its highlights, threads and open answers. */
export function TakeOut({ reading, small }: { reading: Reading; small: boolean }) {
  const session = useSession();
  const people = usePeople();
  const here = useHighlights();
  const say = useSay();
  const formats = useRef<ReturnType<typeof load>>(undefined);
  const loaded = (): ReturnType<typeof load> => (formats.current ??= load());
  const [withArticle, setWithArticle] = useState(false);
  const [withMine, setWithMine] = useState(false); // each reading begins without: private words go out by choice
  const save = async (form: ReadingForm): Promise<void> => {
    try {
      const { saveReading } = await loaded();
      const name = saveReading(form, { session, people, here, reading, withArticle, withMine });
      say(t('cite.saved', [name]));
    } catch (error) {
      formats.current = undefined; // the next click tries anew
      report('takeOut', error);
      say(t('cite.notSaved'));
    }
  };
  const as = (form: ReadingForm, name: string) => ({ name, onChoose: () => void save(form) });
  const toggles = [
    ...(reading.body === ''
      ? []
      : [
          {
            name: t('takeOut.withArticle'),
            checked: withArticle,
            onChoose: () => setWithArticle(!withArticle),
          },
        ]),
    { name: t('takeOut.withMine'), checked: withMine, onChoose: () => setWithMine(!withMine) },
  ];
  return (
    <MenuButton
      name={t('takeOut.takeOut')}
      icon="out"
      small={small}
      onOpen={() => void loaded()}
      choices={[
        as('markdown', t('takeOut.markdown')),
        as('html', t('takeOut.html')),
        as('webAnnotations', t('takeOut.webAnnotations')),
        as('hypothesis', t('takeOut.hypothesis')),
        as('readwise', t('takeOut.readwise')),
        ...toggles.map((one, n) => (n === 0 ? { ...one, under: t('takeOut.with') } : one)),
      ]}
    />
  );
}
