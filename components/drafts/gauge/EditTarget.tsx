import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { type Target, targetOf } from '../../../lib/model/draft-gauge';
import { cancelOnEscape } from '../../talk/cancel-on-escape';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';

interface Props {
  target: Target;
  onTarget: (target: Target) => boolean;
  onClose: () => void;
}

/** How many words the draft should have, to be changed. */
export function EditTarget({ target, onTarget, onClose }: Props) {
  const [least, setLeast] = useState(`${target.least}`);
  const [most, setMost] = useState(`${target.most}`);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (onTarget(targetOf({ least: Number(least), most: Number(most) }))) onClose();
  };
  const number = {
    ...({ type: 'number', inputMode: 'numeric', min: 1, max: 100_000, required: true } as const),
    onKeyDown: (event: KeyboardEvent) => cancelOnEscape(event, onClose),
  };
  return (
    <form className="edit-target" onSubmit={save}>
      <Field label={t('draftGauge.least')} value={least} onValue={setLeast} {...number} />
      <Field label={t('draftGauge.most')} value={most} onValue={setMost} {...number} />
      <div className="row">
        <Button type="submit">{t('app.save')}</Button>
        <Button look="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
