// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { suiteCount } from '../../../scripts/verdict.mjs';

describe('a suite', () => {
  it.each([
    ['all passed', true, 3, 0, { passed: 3, failed: 0 }],
    ['some failed', false, 3, 2, { passed: 3, failed: 2 }],
    ['a file that does not load', false, 3, 0, { passed: 3, failed: 1 }],
    ['no test at all', true, 0, 0, { passed: 0, failed: 1 }],
  ])('%s', (_what, endedWell, numPassedTests, numFailedTests, count) => {
    expect(suiteCount(endedWell, { numPassedTests, numFailedTests })).toEqual(count);
  });
});
