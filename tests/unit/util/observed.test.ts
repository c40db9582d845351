import { expect, it, vi } from 'vitest';
import { Cell, observe } from '../../../lib/util/observed';

it('tells every observer of another value, also when one of them throws', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const cell = new Cell(1);
  const heard: number[] = [];
  cell.subscribe(() => {
    throw new Error('odd');
  });
  cell.subscribe(() => heard.push(cell.get()));
  cell.set(2);
  cell.set(2);
  expect(heard).toEqual([2]);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

it('tells nobody after the end, nor who came after it', () => {
  const cell = new Cell(1);
  const end = new AbortController();
  const heard = vi.fn<() => void>();
  observe(cell, heard, end.signal);
  cell.set(2);
  end.abort();
  observe(cell, heard, end.signal);
  cell.set(3);
  expect(heard).toHaveBeenCalledOnce();
});

it('can be set without telling, and told later', () => {
  const cell = new Cell('a');
  const heard = vi.fn<() => void>();
  cell.subscribe(heard);
  expect([cell.put('b'), cell.put('b'), cell.get()]).toEqual([true, false, 'b']);
  expect(heard).not.toHaveBeenCalled();
  cell.tell();
  expect(heard).toHaveBeenCalledOnce();
});
