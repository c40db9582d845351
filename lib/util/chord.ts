/**
 * Keys pressed at once, written as ARIA writes them: "Alt+Shift+N", "Control+Z", "F6", "Escape". Modifiers stand in
 * the order Control, Alt, Shift, Meta. https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts
 */
export type Chord = string;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState' | 'isComposing'>>;

/** Keys that mean nothing alone, and what a browser says while it does not know the key. */
const NO_KEY = new Set(
  'Alt AltGraph CapsLock Control Fn FnLock Hyper Meta NumLock OS Process ScrollLock Shift Super Symbol SymbolLock Unidentified'.split(
    ' ',
  ),
);

/** Names for what cannot be written as it is. */
const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus' };

/**
 * The key without what Alt or Shift make of it. Where the layout has Latin letters they count, wherever they are; else
 * the place of the key does, as for Option+N on a Mac or a Cyrillic layout.
 */
function keyOf({ key, code }: Pressed): string {
  if (/^[a-z\d]$/i.test(key)) return key.toUpperCase();
  const place = /^(?:Key|Digit)([A-Z\d])$/.exec(code)?.[1];
  if (place !== undefined && (key.length < 2 || key === 'Dead')) return place;
  return NO_KEY.has(key) || key === 'Dead' ? '' : (NAMES[key] ?? key);
}

/** Windows says Control and Alt of AltGr, other systems say neither. */
const isAltGr = (event: Pressed): boolean =>
  event.ctrlKey === event.altKey && event.getModifierState?.('AltGraph') === true;

/** The keys of an event; '' while only modifiers are down, while a word is composed, and for what AltGr types. */
export function chordOf(event: Pressed): Chord {
  const key = keyOf(event);
  if (key === '' || event.isComposing === true || isAltGr(event)) return '';
  const modifiers = [
    event.ctrlKey && 'Control',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && 'Meta',
  ];
  return [...modifiers.filter((one) => one !== false), key].join('+');
}

const SHAPE = /^(?:Control\+)?(?:Alt\+)?(?:Shift\+)?(?:Meta\+)?[^\s+]{1,20}$/u;

/** Whether a text that was kept is such keys. */
export const isChord = (text: string): boolean => text.length <= 50 && SHAPE.test(text);

/** A letter, digit or sign without Control, Alt or Meta: where one types, it is what one types. */
export const isSingle = (chord: Chord): boolean => /^(?:Shift\+)?(?:.|Plus|Space)$/u.test(chord);

const ON_MAC: Readonly<Record<string, string>> = { Control: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };
const SHOWN: Readonly<Record<string, string>> = { Control: 'Ctrl', Escape: 'Esc', Plus: '+' };

/** As people read it on their keyboard: "Ctrl+Z", on a Mac "⌘Z". */
export function shownChord(chord: Chord, mac: boolean): string {
  const parts = chord.split('+').map((part) => (mac ? ON_MAC[part] : undefined) ?? SHOWN[part] ?? part);
  return parts.join(mac ? '' : '+');
}

/**
 * Reads keys as a browser writes them: "Ctrl+Shift+F", "⌥⇧C", "MacCtrl+A".
 *
 * @returns '' for what cannot be read
 */
export function readChord(shown: string): Chord {
  const names: Readonly<Record<string, string>> = {
    ...{ Ctrl: 'Control', MacCtrl: 'Control', Command: 'Meta', Cmd: 'Meta', Option: 'Alt' },
    ...Object.fromEntries(Object.entries(ON_MAC).map(([name, sign]) => [sign, name])),
  };
  const parts = shown
    .replaceAll(/[⌃⌥⇧⌘]/gu, '$&+')
    .split('+')
    .map((part) => names[part.trim()] ?? part.trim());
  const key = parts.pop() ?? '';
  const chord = [...['Control', 'Alt', 'Shift', 'Meta'].filter((one) => parts.includes(one)), key].join('+');
  return key !== '' && isChord(chord) ? chord : '';
}

/** Letters that Chrome and Edge have for themselves with Alt+Shift: an extension that asks for them gets none (measured). */
const THEIRS = new Set([...'ABCINPRTWXZ'].map((letter) => `Alt+Shift+${letter}`));

/**
 * Whether a command may have these keys: 'theirs' belongs to the browser, the computer or a screen reader.
 *
 * Free are Alt+Shift with a letter or digit, Control+Alt (no Mac: VoiceOver), and the function keys that no browser
 * uses.
 */
export function judgeChord(chord: Chord, mac: boolean): 'free' | 'single' | 'theirs' {
  if (isSingle(chord)) return chord.endsWith('Space') ? 'theirs' : 'single';
  if (/^(?:Shift\+)?F(?:2|4|6|8|9)$/.test(chord)) return 'free';
  const [, modifiers] = /^(.*)\+[A-Z\d]$/.exec(chord) ?? [];
  if (modifiers === 'Alt+Shift') return THEIRS.has(chord) ? 'theirs' : 'free';
  return !mac && (modifiers === 'Control+Alt' || modifiers === 'Control+Alt+Shift') ? 'free' : 'theirs';
}
