import { movedByWord } from '../../lib/anchor/words';
import { t } from '../../lib/i18n/t';
import { squeezed } from '../../lib/util/text';
import { useSay } from '../ui/Toasts';
import { useHighlights } from './highlights-here';

/** What Shift with an arrow key moves, and which way in the text. */
const MOVES: Readonly<Record<string, readonly ['start' | 'end', 1 | -1]>> = {
  ArrowRight: ['end', 1],
  ArrowLeft: ['end', -1],
  ArrowDown: ['start', 1],
  ArrowUp: ['start', -1],
};

/** So much of a long selection is told: how it begins and how it ends. */
const TOLD = 60;

const shortened = (words: string): string =>
  words.length <= 2 * TOLD ? words : `${words.slice(0, TOLD)} … ${words.slice(-TOLD)}`;

/** Takes words into what is selected, or out of it, by Shift with an arrow key. Answers whether the key was one. */
export function useMoveByWords(): (event: KeyboardEvent) => boolean {
  const { shown } = useHighlights();
  const say = useSay();
  return (event) => {
    const move = event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey && MOVES[event.key];
    const selection = document.getSelection(); // keys come faster than React draws
    if (shown === null || selection === null || move === undefined || move === false) return false;
    const selected = selection.getRangeAt(0);
    const places = shown.map.placesOf(selected);
    const { commonAncestorContainer: at } = selected;
    const language = (at instanceof Element ? at : at.parentElement)?.closest('[lang]')?.getAttribute('lang');
    const span = places && movedByWord(shown.map.lean, places, ...move, language ?? 'en');
    if (span === undefined) return true;
    const range = shown.map.rangeOf(...span);
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    say(t('mark.nowSelected', [shortened(squeezed(range.toString()))]));
    return true;
  };
}
