import type { KeyboardEvent } from 'react';

/** Ctrl+Enter (or Command+Enter) sends what is typed in a box of several lines. */
export function sendOnEnter(event: KeyboardEvent, send: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  send();
}
