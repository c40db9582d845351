import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { ClipHow } from '../../../lib/model/clip-how';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import type { Clipping } from './use-clipping';

/** What a person can take of a page on which we found no article: of the page that they saw, and of no other. */
export function OtherParts({ clipping }: { clipping: Clipping }) {
  const { shell } = useSession();
  const [url] = useState(() => shell.page.get().url);
  const clip = (how: ClipHow) => (): void =>
    clipping.clip({ how, sure: true, ...(url === '' ? {} : { seen: url }) });
  return (
    <>
      <Button onClick={clip('main')}>{t('clip.useMain')}</Button>
      <Button onClick={clip('selection')}>{t('clip.useSelection')}</Button>
    </>
  );
}
