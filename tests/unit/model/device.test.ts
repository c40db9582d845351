import { describe, expect, it } from 'vitest';
import { browserAndSystem, devices, MAX_DEVICE_NAME } from '../../../lib/model/device';

describe('what a browser says of itself', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36',
      'Chrome',
      'Windows',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/156.0 Safari/537.36 Edg/156.0', 'Edge', 'macOS'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/156.0 Safari/537.36', 'Chrome', 'ChromeOS'],
    ['something else', '', ''],
  ])('%s', (agent, browser, system) => {
    expect(browserAndSystem(agent)).toEqual({ browser, system });
  });
});

describe('a record of a device', () => {
  const parse = (more: object) => devices.parse({ id: 'd', by: 'ana', at: 1_790_000_000_000, ...more });

  it('has a name of 60 characters at most, and keys that are none become nothing', () => {
    expect(parse({ name: 'x'.repeat(MAX_DEVICE_NAME + 1) })?.name).toHaveLength(MAX_DEVICE_NAME);
    expect(parse({ agree: 'A'.repeat(87), sign: 'A'.repeat(88) })).toMatchObject({
      agree: 'A'.repeat(87),
      sign: '',
    });
    expect(parse({ proof: 'A'.repeat(85) })?.proof).toBe('');
  });
});
