import { describe, expect, it } from 'vitest';
import { titleAsName } from '../../../../lib/export/reading/file-name';

describe('a title as the name of a file', () => {
  it.each([
    ['Rooms for Reading: Co-Designing', 'Rooms for Reading Co-Designing'],
    ['Who reads? "Nobody"/everybody|<all>*', 'Who reads Nobody everybody all'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['Console', 'Console'],
    ['COM1', '_COM1'],
    ['Ends with dots...', 'Ends with dots'],
    ['../../etc/passwd', 'etc passwd'],
    ['阅读的房间', '阅读的房间'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['...', 'reading'],
    ['', 'reading'],
  ])('%j is %j', (title, name) => {
    expect(titleAsName(title)).toBe(name);
  });

  it('fits a disk in any letters, whole characters only', () => {
    expect(titleAsName('x'.repeat(70))).toHaveLength(70);
    expect(titleAsName('x'.repeat(71))).toHaveLength(70);
    const long = titleAsName('阅'.repeat(200));
    expect(new TextEncoder().encode(long).length).toBeLessThan(220);
    expect(titleAsName(`${'x'.repeat(69)}📚📚`).isWellFormed()).toBe(true);
  });
});
