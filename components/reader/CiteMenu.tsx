import { useRef } from 'react';
import { t } from '../../lib/i18n/t';
import { type Details, NO_DETAILS } from '../../lib/model/details';
import type { Reading } from '../../lib/model/reading';
import type { Session } from '../../lib/session/session';
import { report } from '../../lib/util/report';
import { useSession } from '../hooks/use-session';
import { MenuButton } from '../ui/MenuButton';
import { useSay } from '../ui/Toasts';
import { copyRich } from './copy-rich';
import './cite.css';

/** Citations are written when somebody asks for one. */
const load = () => import('../../lib/export');

/** Milliseconds after which a file goes out without what has not arrived from the partner yet. */
const PATIENCE = 3000;

/** The side-car, or nothing when there is none or it does not come. */
async function detailsOf(session: Session, { details }: Reading): Promise<Details> {
  if (details === '') return NO_DETAILS;
  try {
    return await session.bodies.details(details, AbortSignal.timeout(PATIENCE));
  } catch {
    return NO_DETAILS; // not here yet: the citation itself needs nothing of it
  }
}

/** "Cite": copies the reading in a style, or saves it for a reference manager. */
export function CiteMenu({ reading }: { reading: Reading }) {
  const session = useSession();
  const say = useSay();
  const formats = useRef<ReturnType<typeof load>>(undefined);
  const loaded = (): ReturnType<typeof load> => (formats.current ??= load());

  const copy = async (style: 'Chicago' | 'APA'): Promise<void> => {
    try {
      const { CITATION_STYLES, html, plain } = await loaded();
      const cited = CITATION_STYLES[style](reading, NO_DETAILS);
      await copyRich(html(cited), plain(cited));
      say(t('cite.copied', [style]));
    } catch (error) {
      report('cite.copy', error);
      say(t('cite.notCopied'));
    }
  };
  const save = async (format: 'RIS' | 'BibTeX' | 'CSL-JSON'): Promise<void> => {
    try {
      const { CITATION_FILES, fileName } = await loaded();
      const { ending, type, write } = CITATION_FILES[format];
      const text = write(reading, await detailsOf(session, reading));
      const name = `${fileName(reading)}.${ending}`;
      session.shell.download(name, type, text);
      say(t('cite.saved', [name]));
    } catch (error) {
      report('cite.save', error);
      say(t('cite.notSaved'));
    }
  };
  return (
    <MenuButton
      name={t('cite.cite')}
      icon="copy"
      onOpen={() => void loaded()}
      choices={[
        { name: t('cite.copyChicago'), onChoose: () => void copy('Chicago') },
        { name: t('cite.copyApa'), onChoose: () => void copy('APA') },
        { name: t('cite.ris'), onChoose: () => void save('RIS'), under: t('cite.saveAs') },
        { name: t('cite.bibtex'), onChoose: () => void save('BibTeX') },
        { name: t('cite.cslJson'), onChoose: () => void save('CSL-JSON') },
      ]}
    />
  );
}
