const onMac = (): boolean => navigator.userAgent.includes('Mac');

/** The keys that undo on this computer: as people read them, and as `aria-keyshortcuts` has them. */
export const undoKeys = (): { readonly shown: string; readonly aria: string } =>
  onMac() ? { shown: '⌘Z', aria: 'Meta+Z' } : { shown: 'Ctrl+Z', aria: 'Control+Z' };

/** Whether a key event means "Undo" on this computer. */
export const isUndoKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' &&
  !event.shiftKey &&
  !event.altKey &&
  (onMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey);
