import { useRef, useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { Button } from '../ui/Button';
import { focusProblem } from '../ui/keep-focus';
import { Field } from '../ui/Field';

/** Step 1: what the partner will see beside this person's words. */
export function StepName({ onNext }: { onNext: () => void }) {
  const library = useLibrary();
  const known = useObserved(library.myName);
  const [name, setName] = useState(known);
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);

  const next = (event: FormEvent): void => {
    event.preventDefault();
    const typed = name.trim();
    if (typed === '') {
      setProblem(t('first.nameMissing'));
      focusProblem(form.current);
      return;
    }
    library.setMyName(typed).then(onNext, (error: unknown) => {
      report('library.setMyName', error);
      setProblem(t('trouble.wordsNotKept'));
    });
  };

  return (
    <form ref={form} onSubmit={next} className="stack-s" noValidate>
      <Field
        label={t('first.yourName')}
        value={name}
        onValue={(text) => {
          setName(text);
          setProblem('');
        }}
        maxLength={80}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is all there is to do here
        autoFocus
        {...(problem === '' ? {} : { problem })}
      />
      <Button look="main" type="submit" full>
        {t('first.next')}
      </Button>
    </form>
  );
}
