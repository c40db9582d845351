import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { SurveyAnswer } from '../../../lib/model/survey';
import { missingIn, type Given, type SurveyForm } from '../../../lib/model/survey-form';
import { answersOf, areOpen, fitting, keptWords } from '../../../lib/model/survey-given';
import { decodeWords, ownRow } from '../../../lib/model/seal-answer';
import { report } from '../../../lib/util/report';
import { useCanWrite } from '../../hooks/use-can-write';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { Button } from '../../ui/Button';
import { useSay } from '../../ui/Toasts';
import { UnsentTrouble } from '../../ui/UnsentTrouble';
import { SurveyFields } from './SurveyFields';
import { useKeptGiven } from './use-given';

const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();

/** What is missing or wrong in some answers, by the question. */
function problemsOf(form: SurveyForm, given: Given): ReadonlyMap<string, string> {
  const wrong = form.asked
    .filter((one) => one.kind === 'number' && (given.words[one.id] ?? '').trim() !== '')
    .filter((one) => keptWords(one, given.words[one.id] ?? '') === '')
    .map(({ id }) => [id, t('survey.numberWrong')] as const);
  const missing = missingIn(form, given).map(({ id }) => [id, t('survey.answerNeeded')] as const);
  return new Map([...missing, ...wrong]);
}

/** Moves the focus to the first question that is wrong, as soon as that is drawn. */
const focusWrong = (form: HTMLElement): void =>
  void requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('.is-wrong :is(input, textarea)')?.focus(),
  );

const isNothing = ({ words, chosen, cells }: Given): boolean =>
  [words, chosen, cells].every((one) => Object.keys(one).length === 0);

/** This member's answers: the form, and how they stand. */
export function Answering({ form }: { form: SurveyForm }) {
  const { records, me } = useSession();
  const mine = answersOf(useObserved(records.surveyAnswers.list), form.id, me);
  const heading = useId();
  return (
    <section className="stack-s" aria-labelledby={heading}>
      <h2 className="eyebrow" id={heading}>
        {t('survey.mine')}
      </h2>
      <HowItStands {...{ form, mine }} />
      {!areOpen(mine) && <MyForm key={mine === undefined ? 'new' : 'sealed'} {...{ form, mine }} />}
    </section>
  );
}

interface Props {
  form: SurveyForm;
  mine: SurveyAnswer | undefined;
}

/** Whose answers are sealed, and until when. */
function HowItStands({ form, mine }: Props) {
  const { records, surveys } = useSession();
  const answers = useObserved(records.surveyAnswers.list);
  const { partner } = usePeople();
  const [canWrite, wrote] = [useCanWrite(), useWrote()];
  const theirs = partner === null ? undefined : answersOf(answers, form.id, partner.id);
  const openNow = (): void => {
    surveys.openNow(form.id).then(wrote, (error: unknown) => report('survey.openNow', error));
  };
  const name = partner?.name ?? t('app.yourPartner');
  if (areOpen(mine))
    return <p className="small">{theirs === undefined ? t('survey.openedMine') : t('survey.openedBoth')}</p>;
  return (
    <>
      {mine !== undefined && (
        <div className="row wrap">
          <p className="small">
            {t('survey.youSealed', [name])} {t('survey.mayChange')}
          </p>
          {canWrite && (
            <Button look="quiet" onClick={openNow}>
              {t('survey.openNow')}
            </Button>
          )}
        </div>
      )}
      {mine === undefined && theirs !== undefined && (
        <p className="small">{t('survey.theySealed', [name])}</p>
      )}
    </>
  );
}

/** Sends what is filled in; what is missing is said beside its question, and then nothing is sent. */
function useSend(form: SurveyForm, { given, text, clear }: ReturnType<typeof useKeptGiven>) {
  const { surveys } = useSession();
  const [say, wrote] = [useSay(), useWrote()];
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);
  const typed = useRef(text);
  useEffect(() => {
    typed.current = text;
  }, [text]);
  const seal = async (kept: Given): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const before = text;
      const isWritten = wrote(await surveys.seal(form.id, kept));
      if (isWritten && typed.current === before) clear(); // what was changed meanwhile stays
    } finally {
      setBusy(false);
    }
  };
  const send = (element: HTMLElement): void => {
    const wrong = problemsOf(form, given);
    setProblems(wrong);
    if (wrong.size > 0) return focusWrong(element);
    const kept = fitting(form, given);
    if (isNothing(kept)) return say(t('survey.nothingGiven'));
    return void seal(kept).catch((error: unknown) => report('survey.seal', error));
  };
  return { send, problems, busy, correct: () => setProblems(NO_PROBLEMS) };
}

/** The form. Answers that are sealed already can be changed: it begins with them where this device keeps them. */
function MyForm({ form, mine }: Props) {
  const canWrite = useCanWrite();
  const kept = useKeptGiven(form.id);
  const { send, problems, busy, correct } = useSend(form, kept);
  const sealed = useObserved(useSession().surveys.rows)?.get(ownRow(mine?.seal ?? ''));
  const [open, setOpen] = useState(mine === undefined);
  if (form.asked.length === 0 || !canWrite) return null;
  const change = (given: Given): void => {
    correct();
    kept.change(given);
  };
  const again = (): void => {
    const words = decodeWords(sealed ?? '');
    if (words !== undefined && kept.text === '') kept.changeText(words.text);
    setOpen(true);
  };
  if (!open)
    return (
      <Button look="quiet" onClick={again}>
        {t('survey.changeThem')}
      </Button>
    );
  return (
    <form
      className="stack-s"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <SurveyFields {...{ form, problems, change }} given={kept.given} />
      <UnsentTrouble shown={kept.notKept} />
      <p className="small muted">{t('survey.sealHint')}</p>
      <Button look="main" full type="submit" aria-disabled={busy}>
        {t('survey.send')}
      </Button>
    </form>
  );
}
