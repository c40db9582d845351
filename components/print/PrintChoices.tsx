import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import { keepParts, keptParts, PRINT_PARTS, type PrintPart } from './kept-parts';

const PART_WORDS: Readonly<Record<PrintPart, () => string>> = {
  highlights: () => t('mark.highlights'),
  discussion: () => t('reading.discussion'),
};

/** What of a reading is printed beside its text. It is kept on this device, so that the panel's "Print" keeps to it. */
export function PrintChoices() {
  const [open, setOpen] = useState(false);
  const [without, setWithout] = useState(() => keptParts('print-without', PRINT_PARTS));
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.printWithout = without.join(' ');
    return () => {
      delete dataset.printWithout;
    };
  }, [without]);
  const toggle = (part: PrintPart): void => {
    const next = without.includes(part) ? without.filter((one) => one !== part) : [...without, part];
    setWithout(next);
    keepParts('print-without', next);
  };
  return (
    <>
      <Button look="quiet" aria-expanded={open} icon={open ? 'up' : 'down'} onClick={() => setOpen(!open)}>
        {t('print.what')}
      </Button>
      {open && (
        <div className="row wrap print-parts" role="group" aria-label={t('print.what')}>
          {PRINT_PARTS.map((part) => (
            <label className="row small" key={part}>
              <input type="checkbox" checked={!without.includes(part)} onChange={() => toggle(part)} />
              {PART_WORDS[part]()}
            </label>
          ))}
        </div>
      )}
    </>
  );
}
