import { expect, it } from 'vitest';
import { unzip, zip } from '../../../lib/util/fflate-here';

it('packs and unpacks at once, whatever the size, and tells of what is damaged', () => {
  const large = new Uint8Array(400_000).map((_, n) => n % 251);
  let packed: Uint8Array | null = null;
  zip({ 'a.xml': large, 'b.xml': large }, (error, bytes) => {
    expect(error).toBeNull();
    packed = bytes;
  });
  expect(packed).not.toBeNull();
  const found: string[] = [];
  unzip(packed!, { filter: ({ name }) => name === 'a.xml' }, (error, files) => {
    expect(error).toBeNull();
    expect(Buffer.compare(files?.['a.xml'] ?? new Uint8Array(), large)).toBe(0);
    found.push(...Object.keys(files ?? {}));
  });
  expect(found).toEqual(['a.xml']);
  unzip(new Uint8Array(40), {}, (error, files) => found.push(`${error === null}, ${files === null}`));
  expect(found[1]).toBe('false, true');
});
