import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { dayInFileName, inFileName } from '../../lib/util/file-name';
import { report } from '../../lib/util/report';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';

/** "Save a letter": all that the partner may lack, as a sealed file to send by e-mail. */
export function SaveLetter({ to, look }: { to?: string; look?: 'main' }) {
  const { letters } = useSession();
  const { partner } = usePeople();
  const [busy, setBusy] = useState(false);
  const say = useSay();
  const now = useNow();
  const name = partner?.name ?? to ?? t('app.yourPartner');
  const nameOf = (n: number): string => {
    const base = t('letters.fileName', [inFileName(name), dayInFileName(now)]);
    return `${n === 1 ? base : `${base} ${n}`}.bookbag`;
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const saved = await letters.save(nameOf);
      if (!saved.ok) say(saved.reason === 'disk-full' ? t('letters.notStored') : t('letters.failed'));
      else if (saved.value === 1) say(t('letters.saved', [name]));
      else say(t('letters.savedSeveral', [saved.value, name]));
    } catch (error) {
      report('letters.save', error);
      say(t('letters.failed'));
    }
    setBusy(false);
  };
  return (
    <Button {...(look && { look })} disabled={busy} onClick={() => void save()}>
      {t('letters.save')}
    </Button>
  );
}
