import { useEffect, useRef, useState, type FormEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import { useCanWrite } from '../../hooks/use-can-write';
import { useWrote } from '../../hooks/use-wrote';
import { useUnsent } from '../../hooks/use-unsent';
import { useSession } from '../../hooks/use-session';
import { ReadOnly } from '../../talk/ReadOnly';
import { Button } from '../../ui/Button';
import { focusProblem } from '../../ui/keep-focus';
import { UnsentTrouble } from '../../ui/UnsentTrouble';
import { Field, FieldArea } from '../../ui/Field';
import { useSay } from '../../ui/Toasts';
import { useFocusClipAfter } from './focus-clip';
import { siteOf, webAddressOf } from '../../../lib/util/web-url';

interface Props {
  onSaved: (reading: string) => void;
  onCancel: () => void;
  /** Not the page in front of the person, but this one. */
  address?: string;
  /** Nothing else in the view has the filled button. */
  main?: boolean;
}

/** What is typed of a link. It begins with the page in front of the person, unless an address is given. */
function useUnsentLink(given: string | undefined) {
  const { shell } = useSession();
  const [page] = useState(() => shell.page.get());
  const address = useUnsent('link:address', given ?? page.url);
  const title = useUnsent('link:title', given === undefined ? page.title : '');
  const note = useUnsent('link:note');
  const all = [address, title, note];
  const clear = (): void => {
    for (const field of all) field.clear();
  };
  return { address, title, note, notKept: all.some((field) => field.notKept), clear };
}

/** A link with a note, for a page that cannot be clipped. What is typed here is kept until it is saved. */
export function LinkForm({ onSaved, onCancel, address: given, main = false }: Props) {
  const session = useSession();
  const say = useSay();
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const { address, title, note, notKept, clear } = useUnsentLink(given);
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useFocusClipAfter();

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const url = webAddressOf(address.text);
    if (url === undefined) {
      setProblem(t('link.notAnAddress'));
      return focusProblem(form.current);
    }
    const reading = session.readings.addLink({
      url,
      title: title.text.trim() === '' ? siteOf(url) : title.text.trim(),
      note: note.text.trim(),
    });
    if (!wrote(reading)) return undefined;
    clear();
    say(t('link.saved'));
    return onSaved(reading.value);
  };

  const cancel = (): void => {
    clear(); // the next page's link does not begin with this one's words
    onCancel();
  };
  return (
    <form className="card pad stack-s" ref={form} onSubmit={save} aria-label={t('link.heading')} noValidate>
      <h2 className="h2">{t('link.heading')}</h2>
      <Field
        label={t('link.address')}
        value={address.text}
        onValue={(text) => {
          setProblem('');
          address.change(text);
        }}
        inputMode="url"
        spellCheck={false}
        {...(problem === '' ? {} : { problem })}
      />
      <Field label={t('link.title')} value={title.text} onValue={title.change} hint={t('link.titleHint')} />
      <FieldArea label={t('link.note')} value={note.text} onValue={note.change} />
      <UnsentTrouble shown={notKept} />
      <ReadOnly />
      <div className="row wrap">
        <Button look={main ? 'main' : 'plain'} type="submit" aria-disabled={!canWrite}>
          {t('link.save')}
        </Button>
        <Button look="quiet" onClick={cancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
