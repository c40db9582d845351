import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { isResume } from '../../lib/model/resume';
import type { Going } from '../app/use-place';
import { useCanWrite } from '../hooks/use-can-write';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { clippedWords, titleOf } from '../readings/reading-words';
import { Button } from '../ui/Button';
import { AddResume } from './AddResume';

interface Props {
  going: Pick<Going, 'open'>;
}

/** Below the interviews: resumes of the two, to be read and commented on like other readings. */
export function Resumes({ going }: Props) {
  const canWrite = useCanWrite();
  const resumes = useObserved(useSession().records.readings.list).filter(isResume);
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef('');
  useEffect(() => {
    const title = list.current?.querySelector<HTMLElement>(`[data-resume="${CSS.escape(added.current)}"]`);
    if (added.current === '' || title === null || title === undefined) return;
    added.current = ''; // once
    title.focus();
  });
  const close = (saved = ''): void => {
    added.current = saved;
    setAdding(false);
  };
  const id = useId();
  return (
    <section className="drawer-part" aria-labelledby={id}>
      <div className="row wrap spread list-heading">
        <h2 className="h2" id={id}>
          {t('resume.resumes')}
        </h2>
        {canWrite && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('resume.add')}
          </Button>
        )}
      </div>
      {resumes.length === 0 ? (
        <p className="small muted">{t('resume.none')}</p>
      ) : (
        <ul ref={list} className="cards planned" aria-label={t('resume.resumes')}>
          {resumes.map((resume) => (
            <li key={resume.id}>
              <ResumeCard resume={resume} onOpen={() => going.open(resume.id)} />
            </li>
          ))}
        </ul>
      )}
      {adding && <AddResume resume={null} onClose={close} />}
    </section>
  );
}

/** One of them: its title leads to it. */
function ResumeCard({ resume, onOpen }: { resume: Reading; onOpen: () => void }) {
  const people = usePeople();
  const { partner } = people;
  const now = useNow();
  const unseen = useObserved(useSession().unseen);
  const fresh = unseen.filter(({ top }) => top.kind === 'readings' && top.id === resume.id).length;
  const id = useId();
  const versions = resume.earlier.length + 1;
  const line = [
    clippedWords(resume, people.of(resume.by), now),
    versions > 1 && t('resume.versions', versions),
  ];
  return (
    <>
      {fresh > 0 && partner !== null && (
        <span className={`guide seat-${partner.seat}`}>
          {t('reading.newFrom', fresh, [fresh, partner.name])}
        </span>
      )}
      <article className={`card pad${fresh > 0 ? ' has-news' : ''}`} aria-labelledby={id}>
        <h3 className="h2" dir="auto">
          <button type="button" className="title-open" id={id} data-resume={resume.id} onClick={onOpen}>
            {titleOf(resume)}
          </button>
        </h3>
        <p className="small muted">{line.filter(Boolean).join(' · ')}</p>
      </article>
    </>
  );
}
