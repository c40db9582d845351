import { describe, expect, it } from 'vitest';
import { chordOf, isChord, isSingle, judgeChord, readChord, shownChord } from '../../../lib/util/chord';

const NONE = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const pressed = (key: string, code: string, more: object = {}): string =>
  chordOf({ key, code, ...NONE, ...more });

describe('keys pressed at once', () => {
  it.each([
    ['N', 'KeyN', { altKey: true, shiftKey: true }, 'Alt+Shift+N'],
    // what Option makes of a key on a Mac
    ['˜', 'KeyN', { altKey: true, shiftKey: true }, 'Alt+Shift+N'],
    ['Dead', 'KeyN', { altKey: true }, 'Alt+N'],
    // a Cyrillic layout, and one with its letters elsewhere
    ['т', 'KeyN', { ctrlKey: true }, 'Control+N'],
    ['n', 'KeyL', { ctrlKey: true }, 'Control+N'],
    ['!', 'Digit1', { altKey: true, shiftKey: true }, 'Alt+Shift+1'],
    ['F6', 'F6', {}, 'F6'],
    ['F6', 'F6', { shiftKey: true }, 'Shift+F6'],
    ['z', 'KeyZ', { metaKey: true }, 'Meta+Z'],
    ['+', 'NumpadAdd', {}, 'Plus'],
    [' ', 'Space', { ctrlKey: true }, 'Control+Space'],
    ['?', 'Slash', { shiftKey: true }, 'Shift+?'],
  ])('%s at %s', (key, code, more, chord) => {
    expect(pressed(key, code, more)).toBe(chord);
    expect(isChord(chord)).toBe(true);
  });

  it.each(['Shift', 'Control', 'AltGraph', 'CapsLock', 'Unidentified', 'Process', 'Dead'])(
    'are none while only %s is down',
    (key) => expect(pressed(key, '', { shiftKey: true })).toBe(''),
  );

  it('are none while a word is composed, and where AltGr types a sign', () => {
    expect(pressed('n', 'KeyN', { isComposing: true })).toBe('');
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (key: string) => key === 'AltGraph' };
    expect(pressed('q', 'KeyQ', altGr)).toBe('');
  });

  it('can be told from other texts', () => {
    const others = ['', 'Alt + N', 'Shift+Alt+N', 'Alt+', `Alt+${'x'.repeat(21)}`, 'x'.repeat(51)];
    expect(others.filter(isChord)).toEqual([]);
    expect(isChord(`Alt+${'x'.repeat(20)}`)).toBe(true);
  });

  it('are single without Control, Alt or Command', () => {
    expect(['N', 'Shift+?', 'Space', 'Plus', '7'].map(isSingle)).toEqual([true, true, true, true, true]);
    expect(['Alt+N', 'Control+N', 'Meta+N', 'F6', 'Escape'].map(isSingle)).toEqual([
      ...[false, false, false, false, false],
    ]);
  });

  it('are shown as they stand on the keyboard', () => {
    expect(['Control+Z', 'Alt+Shift+N', 'Escape', 'Plus'].map((one) => shownChord(one, false))).toEqual([
      ...['Ctrl+Z', 'Alt+Shift+N', 'Esc', '+'],
    ]);
    expect(['Meta+Z', 'Alt+Shift+N'].map((one) => shownChord(one, true))).toEqual(['⌘Z', '⌥⇧N']);
  });

  it('are read as a browser writes them', () => {
    expect(['Alt+Shift+C', '⌥⇧C', 'Ctrl+Shift+F', 'MacCtrl+A', 'Command+Shift+U', ''].map(readChord)).toEqual(
      [...['Alt+Shift+C', 'Alt+Shift+C', 'Control+Shift+F', 'Control+A', 'Shift+Meta+U', '']],
    );
  });

  it('are free for a command unless a browser, the computer or a screen reader has them', () => {
    const judged = (chord: string, mac = false) => judgeChord(chord, mac);
    const as = (judgement: string, ...chords: string[]): void =>
      expect(chords.filter((chord) => judged(chord) !== judgement)).toEqual([]);
    as('free', 'Alt+Shift+J', 'Alt+Shift+7', 'F8', 'Shift+F6', 'Control+Alt+N');
    as('single', 'N', 'Shift+?', '7');
    as('theirs', 'Control+N', 'Control+Shift+N', 'Meta+N', 'Alt+N', 'F5', 'F11', 'Alt+F4', 'Control+F6');
    as(
      'theirs',
      'Space',
      'Escape',
      'Alt+Shift+B',
      'Alt+Shift+N',
      'Alt+Shift+Enter',
      'ArrowDown',
      'Backspace',
    );
    expect(judged('Control+Alt+N', true)).toBe('theirs'); // VoiceOver
  });
});
