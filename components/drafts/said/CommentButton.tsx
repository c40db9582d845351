import type { MouseEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import { toldKeys } from '../../commands/commands';
import { useCanWrite } from '../../hooks/use-can-write';
import { Button } from '../../ui/Button';

/** "Comment on the selection". What is selected stays so. */
export function CommentButton({ onComment }: { onComment: () => void }) {
  const canWrite = useCanWrite();
  const keep = (event: MouseEvent): void => event.preventDefault();
  return (
    <Button
      look="quiet"
      {...toldKeys('Mod+Alt+M')}
      aria-disabled={!canWrite}
      onMouseDown={keep}
      onClick={canWrite ? onComment : undefined}
    >
      {t('draft.comment')}
    </Button>
  );
}
