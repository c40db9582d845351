import { expect, it } from 'vitest';
import { holdFile, takeFile } from '../../../lib/util/handed-file';

it('a file goes to whoever knows its name, for as long as it is held', async () => {
  const end = new AbortController();
  holdFile('one', new Blob(['words']), end.signal);
  expect(await (await takeFile('one')).text()).toBe('words');
  await expect(takeFile('two', 100)).rejects.toThrow('nobody holds the file two');
  end.abort();
  await expect(takeFile('one', 100)).rejects.toThrow('nobody');
  holdFile('one', new Blob(['words']), end.signal);
  await expect(takeFile('one', 100)).rejects.toThrow('nobody');
});

it('a file is let go after its time', async () => {
  holdFile('late', new Blob(['words']), new AbortController().signal, 50);
  await new Promise((resolve) => setTimeout(resolve, 120));
  await expect(takeFile('late', 100)).rejects.toThrow('nobody');
});
