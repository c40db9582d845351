import { useState } from 'react';
import { hasDate, longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { WrittenBlock } from '../../lib/model/draft-tokens';
import type { Reading } from '../../lib/model/reading';
import type { Session } from '../../lib/session/session';
import { Comparison } from '../drafts/versions/Comparison';
import '../drafts/versions/versions.css';
import { useCanWrite } from '../hooks/use-can-write';
import { useLanes } from '../hooks/use-lanes';
import { useNow } from '../hooks/use-now';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { AddResume } from './AddResume';
import { useWhileShown } from './use-while-shown';

interface Props {
  resume: Reading;
  /** The earlier version that is shown, '' for that of now. */
  shown: string;
}

/** The lines of a stored text; undefined where it is not here, or cannot be read. */
async function linesOf(
  { bodies }: Session,
  body: string,
  signal: AbortSignal,
): Promise<readonly WrittenBlock[] | undefined> {
  const html = await bodies.body(body, signal);
  if (html === undefined) return undefined;
  const { htmlToBlocks } = await import('../../lib/import/draft/html');
  const taken = htmlToBlocks(html);
  return taken.ok ? taken.value.blocks : undefined;
}

const nobody = (): string => '';

/** The ways to a newer version of a resume, and to what is new in it. */
export function ResumeVersions({ resume, shown }: Props) {
  const canWrite = useCanWrite();
  const [adding, setAdding] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const before = resume.earlier.find(({ body }) => body === shown) ?? resume.earlier[0];
  return (
    <div className="resume-versions">
      <div className="row wrap">
        {canWrite && (
          <Button look="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('resume.newer')}
          </Button>
        )}
        {before !== undefined && (
          <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('resume.compare')}
          </Button>
        )}
      </div>
      {isOpen && before !== undefined && (
        <Compared key={before.body + resume.body} resume={resume} before={before} />
      )}
      {adding && <AddResume resume={resume} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** A version beside that of now, with what came and what went marked word by word. */
function Compared({ resume, before }: { resume: Reading; before: Reading['earlier'][number] }) {
  const session = useSession();
  const now = useNow();
  const isWide = useLanes() > 1; // where there is no room for two, one text has both
  const whileShown = useWhileShown();
  const lines = (body: string) => linesOf(session, body, whileShown());
  const until = hasDate(before.at)
    ? t('resume.until', [longDate(before.at, now)])
    : t('resume.versionBefore');
  return (
    <Comparison
      load={() => lines(before.body)}
      now={() => lines(resume.body)}
      language={resume.language || t('app.language')}
      nameOf={nobody}
      {...(isWide && { columns: [until, t('resume.versionNow')] })}
    />
  );
}
