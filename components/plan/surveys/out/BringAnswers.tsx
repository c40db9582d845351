import { useState, type FormEvent } from 'react';
import { t } from '../../../../lib/i18n/t';
import type { SurveyForm } from '../../../../lib/model/survey-form';
import { report } from '../../../../lib/util/report';
import { ok } from '../../../../lib/util/result';
import { useCanWrite } from '../../../hooks/use-can-write';
import { useSession } from '../../../hooks/use-session';
import { useUnsent } from '../../../hooks/use-unsent';
import { useDone, useWrote } from '../../../hooks/use-wrote';
import { useFileDrop } from '../../../readings/clip/use-file-drop';
import { Button } from '../../../ui/Button';
import { FieldArea } from '../../../ui/Field';
import { FileButton } from '../../../ui/FileButton';
import { useSay } from '../../../ui/Toasts';
import type { Brought, Source } from './bring-answers';

const load = () => import('./bring-answers');

/** Reads what people gave back, and answers what became of it; null where nothing was written. */
function useBring(form: SurveyForm) {
  const session = useSession();
  const say = useSay();
  const [done, wrote] = [useDone(), useWrote()];
  return async (sourcesOf: () => Promise<readonly Source[]>): Promise<Brought | null> => {
    try {
      const { bringAnswers } = await load();
      const written = bringAnswers(session, form, await sourcesOf(), Date.now());
      if (!wrote(written)) return null;
      const { brought, undo } = written.value;
      if (brought.fresh > 0) done(t('survey.came', brought.fresh), ok(undo));
      return brought;
    } catch (error) {
      report('survey.bringIn', error);
      say(t('takeOut.notRead'));
      return null;
    }
  };
}

/** "Bring answers in": files that people gave back, many at once, dropped anywhere on the page, or a pasted text. */
export function BringAnswers({ form }: { form: SurveyForm }) {
  const bring = useBring(form);
  const canWrite = useCanWrite();
  const [brought, setBrought] = useState<Brought | null>(null);
  const take = async (files: readonly File[]): Promise<void> =>
    setBrought(await bring(async () => (await load()).textsOf(files)));
  const dropping = useFileDrop((_first, files) => void (canWrite && take(files)));
  if (!canWrite) return null;
  return (
    <div className="stack-s">
      <p className="small muted" id="bring-answers">
        {dropping ? t('survey.dropHere') : t('survey.bringHint')}
      </p>
      <FileButton
        words={t('survey.bringIn')}
        aria-describedby="bring-answers"
        accept="application/json,.json,text/plain,.txt"
        onFiles={(files) => void take(files)}
      />
      <Paste
        onText={async (text) => {
          const came = await bring(() => Promise.resolve([{ name: '', text }]));
          setBrought(came);
          return came !== null && came.unread.length === 0;
        }}
      />
      <div role="status">{brought !== null && <Became brought={brought} />}</div>
    </div>
  );
}

/** A box for what people sent as a text. */
function Paste({ onText }: { onText: (text: string) => Promise<boolean> }) {
  const { text, change, clear } = useUnsent('survey-paste');
  const bring = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() !== '' && (await onText(text))) clear();
  };
  return (
    <details className="survey-paste">
      <summary>{t('survey.paste')}</summary>
      <form className="stack-s" onSubmit={(event) => void bring(event)}>
        <FieldArea label={t('survey.pasted')} value={text} onValue={change} rows={3} />
        <Button type="submit">{t('survey.bringPasted')}</Button>
      </form>
    </details>
  );
}

/** What came in, what was here, and what was not taken. */
function Became({ brought }: { brought: Brought }) {
  const { fresh, known, strange, leftOut, unread, isFull } = brought;
  const names = unread.filter((name) => name !== '').slice(0, 10);
  return (
    <ul className="small survey-said">
      {(fresh > 0 || known + strange + unread.length === 0) && <li>{t('survey.came', fresh)}</li>}
      {known > 0 && <li>{t('survey.known', known)}</li>}
      {strange > 0 && <li>{t('survey.strange', strange)}</li>}
      {leftOut > 0 && <li>{t('survey.leftOut', leftOut)}</li>}
      {names.length > 0 && <li dir="auto">{t('survey.unread', [names.join(', ')])}</li>}
      {names.length < unread.length && <li>{t('survey.unreadText')}</li>}
      {isFull && <li>{t('survey.noRoom')}</li>}
    </ul>
  );
}
