import { describe, expect, it, vi } from 'vitest';
import { Emitter } from '../../../lib/util/emitter';
import { Cell } from '../../../lib/util/observed';

describe('emitter', () => {
  it('a listener that throws is reported and does not keep the others from hearing', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const emitter = new Emitter<{ said: string }>();
    const heard: string[] = [];
    emitter.on('said', () => {
      throw new Error('deaf');
    });
    emitter.on('said', (word) => heard.push(word));
    emitter.emit('said', 'hello');
    expect(heard).toEqual(['hello']);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('hears no more once its signal is aborted, nor when it was aborted before', () => {
    const emitter = new Emitter<{ said: string }>();
    const end = new AbortController();
    const heard: string[] = [];
    emitter.on('said', (word) => heard.push(word), end.signal);
    end.abort();
    emitter.on('said', (word) => heard.push(word), end.signal);
    emitter.emit('said', 'late');
    expect(heard).toEqual([]);
  });
});

describe('observed value', () => {
  it('tells a change once, and nothing when the value is the same', () => {
    const cell = new Cell(1);
    let told = 0;
    const stop = cell.subscribe(() => (told += 1));
    cell.set(1);
    cell.set(2);
    stop();
    cell.set(3);
    expect([told, cell.get()]).toEqual([1, 3]);
  });
});
