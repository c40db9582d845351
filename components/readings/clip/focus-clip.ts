import { useEffect } from 'react';
import { focusBackTo } from '../../ui/keep-focus';

/** To the ways into the bag, when what stood above the list took the focus with it. */
export function focusClip(): void {
  focusBackTo(document.querySelector('.clip-box') ?? document.querySelector('.list-heading'));
}

/** The focus does not go with this component. */
export function useFocusClipAfter(): void {
  useEffect(() => focusClip, []);
}
