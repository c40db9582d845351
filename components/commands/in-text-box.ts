const TEXT_BOX =
  'textarea, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"], [type="button"], [type="color"])';

const textBoxOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(TEXT_BOX) : null;

/** Whether somebody types there. */
export const inTextBox = (target: EventTarget | null): boolean => textBoxOf(target) !== null;

/**
 * Whether there are words in a text box that are saved nowhere else. A field that saves itself is none. The list of a
 * choice may be open, and then the keys belong to it.
 */
export function overWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return true;
  const box = textBoxOf(target);
  if (box === null || box.closest('[data-saves-itself]') !== null) return false;
  return 'value' in box ? box.value !== '' : box.textContent !== '';
}
