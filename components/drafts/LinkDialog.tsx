import { useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { safeAddress } from '../../lib/model/safe-address';
import { webAddressOf } from '../../lib/util/web-url';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import type { DraftEditor } from './editor/create-editor';
import { linkHere, setLink } from './editor/links';

interface Props {
  editor: DraftEditor;
  onClose: () => void;
}

/** An address as typed: a mailbox and an address without its scheme too. */
const addressOf = (typed: string): string | undefined =>
  safeAddress(typed) ??
  (/^[^\s@:/]+@[^\s@:/]+$/.test(typed.trim()) ? `mailto:${typed.trim()}` : webAddressOf(typed));

/** Asks where a link leads, and for its words where none are selected. */
export function LinkDialog({ editor, onClose }: Props) {
  const [here] = useState(() => linkHere(editor.state.get()));
  const [address, setAddress] = useState(here.address);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState('');
  const set = (to: string): void => {
    onClose();
    editor.run(setLink(here, to, words));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const to = addressOf(address);
    if (to === undefined) setProblem(t('draft.linkWrong'));
    else set(to);
  };
  return (
    <Dialog heading={t('draft.linkTo')} onClose={onClose}>
      <form className="stack-s" onSubmit={save} noValidate>
        <Field
          label={t('draft.linkAddress')}
          value={address}
          onValue={setAddress}
          problem={problem}
          inputMode="url"
        />
        {here.from === here.to && <Field label={t('draft.linkWords')} value={words} onValue={setWords} />}
        <div className="row wrap end">
          {here.address !== '' && (
            <Button look="quiet" onClick={() => set('')}>
              {t('draft.unlink')}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="main" type="submit">
            {t('app.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
