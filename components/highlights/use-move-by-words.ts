import { movedByWord } from '../../lib/anchor/words';
import { t } from '../../lib/i18n/t';
import { squeezed } from '../../lib/util/text';
import { useSay } from '../ui/Toasts';
import { useHighlights } from './highlights-here';

/** What Shift with an arrow key moves, and which way in a text that runs from left to right. */
const MOVES: Readonly<Record<string, readonly ['start' | 'end', 1 | -1]>> = {
  ArrowRight: ['end', 1],
  ArrowLeft: ['end', -1],
  ArrowDown: ['start', 1],
  ArrowUp: ['start', -1],
};

/** The other way round where a text runs from right to left: the end goes where the arrow points. */
const TURNED: Readonly<Record<string, string>> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

/** So much of a long selection is told: how it begins and how it ends. */
const TOLD = 60;

const shortened = (words: string): string =>
  words.length <= 2 * TOLD ? words : `${words.slice(0, TOLD)} … ${words.slice(-TOLD)}`;

/** Takes words into what is selected, or out of it, by Shift with an arrow key. Answers whether the key was one. */
export function useMoveByWords(): (event: KeyboardEvent) => boolean {
  const { shown } = useHighlights();
  const say = useSay();
  return (event) => {
    const isMeant = event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    const selection = document.getSelection(); // keys come faster than React draws
    if (shown === null || selection === null || !isMeant || !(event.key in MOVES)) return false;
    const selected = selection.getRangeAt(0);
    const places = shown.map.placesOf(selected);
    const { commonAncestorContainer: at } = selected;
    const element = at instanceof Element ? at : at.parentElement;
    const language = element?.closest('[lang]')?.getAttribute('lang');
    const isTurned = element !== null && getComputedStyle(element).direction === 'rtl';
    const move = MOVES[(isTurned ? TURNED[event.key] : undefined) ?? event.key];
    const span = places && move && movedByWord(shown.map.lean, places, ...move, language ?? 'en');
    if (span === undefined) return true;
    const range = shown.map.rangeOf(...span);
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    say(t('mark.nowSelected', [shortened(squeezed(range.toString()))]));
    return true;
  };
}
