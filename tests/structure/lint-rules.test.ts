import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files';

/** Rules that are off without a comment above them; one comment may stand above several. */
function withoutReason(config: string): string[] {
  const lines = config.split('\n').map((line) => line.trim());
  const isOff = (line: string | undefined): boolean => /"off"/.test(line ?? '');
  return lines.filter((line, at) => {
    if (!isOff(line)) return false;
    let above = at - 1;
    while (isOff(lines[above])) above -= 1;
    return lines[above]?.startsWith('//') !== true;
  });
}

describe('a lint rule that is off', () => {
  it('has its reason beside it: write who is right, and why, in a comment above it', () => {
    expect(withoutReason(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8'))).toEqual([]);
  });

  it('is seen where it has none (the test can fail)', () => {
    const config = `{ "rules": {
      // It is so.
      "a": "off",
      "b": "off",
      "c": "error",
      "d": "off"
    } }`;
    expect(withoutReason(config)).toEqual(['"d": "off"']);
  });
});
