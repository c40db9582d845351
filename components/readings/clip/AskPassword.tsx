import { useEffect, useRef, useState, type FormEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import type { ClipDecision } from '../../../lib/messages/clip';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import type { Clipping } from './use-clipping';

type Decision = Extract<ClipDecision, { ask: 'password' }>;

/** A PDF that is locked. The password is used once and kept nowhere. */
export function AskPassword({ decision, clipping }: { decision: Decision; clipping: Clipping }) {
  const session = useSession();
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    if (password === '') return;
    setPassword('');
    clipping.follow(session.files.store(decision.file, { password }), clipping.fromDisk);
  };
  return (
    <form className="card pad stack-s" ref={form} onSubmit={open} aria-label={t('pdf.locked')} noValidate>
      <h2 className="h2">{t('pdf.locked')}</h2>
      <Field
        label={t('pdf.password')}
        type="password"
        value={password}
        onValue={setPassword}
        hint={decision.name}
        {...(decision.wrong ? { problem: t('pdf.wrongPassword') } : {})}
      />
      <div className="row wrap">
        <Button look="main" type="submit" aria-disabled={password === ''}>
          {t('pdf.open')}
        </Button>
        <Button look="quiet" onClick={clipping.dismiss}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
