import { useState } from 'react';
import { late } from '../ui/late';
import { Button } from '../ui/Button';

const RestoreDialog = late(async () => (await import('./RestoreDialog')).RestoreDialog);

interface Props {
  words: string;
  look?: 'plain' | 'link';
  /** Hears of a notebook that was begun; it is the one in use then. */
  onBegun?: (notebook: string) => void;
}

/** Opens the way back from a backup. It needs no open notebook. */
export function RestoreButton({ words, look = 'plain', onBegun }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={look} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words}
      </Button>
      {open && (
        <RestoreDialog
          onClose={() => setOpen(false)}
          onBegun={(notebook) => {
            setOpen(false);
            onBegun?.(notebook);
          }}
        />
      )}
    </>
  );
}
