import type { KeyboardEvent } from 'react';

/** Esc gives up an edit, as "Cancel" does. While a word is being composed it belongs to the keyboard. */
export function cancelOnEscape(event: KeyboardEvent, cancel: () => void): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  event.preventDefault(); // the dialog around it stays
  event.stopPropagation();
  cancel();
}
