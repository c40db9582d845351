import { useState, type FormEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import { MAX_ASKED, MAX_HELP, MAX_OPTION, type OptionPart, type SurveyKind } from '../../../lib/model/survey';
import { hasChoices, hasNumbers, partsOf } from '../../../lib/model/survey-form';
import { FormButtons } from '../../forms/FormButtons';
import { useSession } from '../../hooks/use-session';
import { useUnsent, type UnsentWords } from '../../hooks/use-unsent';
import { useDone } from '../../hooks/use-wrote';
import { Dialog } from '../../ui/Dialog';
import { Field, FieldArea } from '../../ui/Field';
import { focusProblem } from '../../ui/keep-focus';
import { useSay } from '../../ui/Toasts';
import { UnsentTrouble } from '../../ui/UnsentTrouble';
import { addQuestions, type NewQuestion, roomIn } from './add-question';
import { Check } from './Check';
import { kindName, PART_WORDS } from './survey-words';

type Name = 'text' | 'help' | 'low' | 'high' | OptionPart;

/** What is typed for a new question, kept on this computer until it is added. */
function useTyped(survey: string): Readonly<Record<Name, UnsentWords>> {
  const key = `new-survey-question:${survey}`;
  return {
    text: useUnsent(`${key}:text`),
    help: useUnsent(`${key}:help`),
    low: useUnsent(`${key}:low`),
    high: useUnsent(`${key}:high`),
    choice: useUnsent(`${key}:choice`),
    row: useUnsent(`${key}:row`),
    column: useUnsent(`${key}:column`),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

interface Props {
  survey: string;
  kind: SurveyKind;
  onClose: () => void;
}

/** A new question with what it offers. Only the question itself is needed. */
export function NewQuestionDialog({ survey, kind, onClose }: Props) {
  const session = useSession();
  const [say, done] = [useSay(), useDone()];
  const typed = useTyped(survey);
  const [required, setRequired] = useState(false);
  const [other, setOther] = useState(false);
  const [problem, setProblem] = useState('');
  const options = partsOf(kind).flatMap((part) =>
    linesOf(typed[part].text).map((text) => [part, text] as const),
  );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const text = typed.text.text.trim();
    if (text === '') {
      setProblem(t('survey.questionMissing'));
      return focusProblem(event.currentTarget as HTMLElement);
    }
    const room = roomIn(session, survey);
    if (options.length > room) return say(t('survey.optionsLeft', [String(Math.max(0, room))]));
    const ends = hasNumbers(kind) ? { low: typed.low.text, high: typed.high.text } : {};
    const question: NewQuestion = {
      fields: { kind, text, help: typed.help.text, required, other: hasChoices(kind) && other, ...ends },
      options,
    };
    if (!done(t('book.saved'), addQuestions(session, survey, [question]))) return undefined;
    for (const one of Object.values(typed)) one.clear();
    return onClose();
  };
  const close = (): void => {
    if (Object.values(typed).some(({ text }) => text.trim() !== '')) say(t('edit.kept'));
    onClose();
  };
  return (
    <Dialog heading={`${t('survey.addQuestion')}: ${kindName(kind)}`} onClose={close}>
      <form className="stack-s" onSubmit={save} noValidate>
        <Field
          label={t('survey.question')}
          value={typed.text.text}
          onValue={(text) => (setProblem(''), typed.text.change(text))}
          maxLength={MAX_ASKED}
          {...(problem === '' ? {} : { problem })}
        />
        <Offers {...{ kind, typed }} />
        <FieldArea
          label={t('survey.help')}
          hint={t('survey.helpHint')}
          value={typed.help.text}
          onValue={typed.help.change}
          maxLength={MAX_HELP}
          rows={2}
        />
        <Check label={t('survey.needed')} checked={required} onChange={setRequired} />
        {hasChoices(kind) && <Check label={t('survey.other')} checked={other} onChange={setOther} />}
        <UnsentTrouble shown={Object.values(typed).some(({ notKept }) => notKept)} />
        <FormButtons save={t('app.save')} onCancel={close} />
      </form>
    </Dialog>
  );
}

/** What a question of some kinds offers. */
function Offers({ kind, typed }: { kind: SurveyKind; typed: Readonly<Record<Name, UnsentWords>> }) {
  if (hasNumbers(kind))
    return (['low', 'high'] as const).map((name) => (
      <Field
        key={name}
        label={name === 'low' ? t('survey.low') : t('survey.high')}
        value={typed[name].text}
        onValue={typed[name].change}
        maxLength={MAX_OPTION}
      />
    ));
  return partsOf(kind).map((part) => (
    <FieldArea
      key={part}
      label={PART_WORDS[part].lines()}
      value={typed[part].text}
      onValue={typed[part].change}
      rows={3}
    />
  ));
}
