import { expect, it, vi } from 'vitest';
import { Cell, Derived, observe } from '../../../lib/util/observed';

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

it('a derived value is worked out when it is asked for, once, and told when it is another one', () => {
  let source = 1;
  let worked = 0;
  const derived = new Derived(10, () => {
    worked += 1;
    return source * 10;
  });
  const heard: number[] = [];
  derived.subscribe(() => heard.push(derived.get()));
  for (source of [2, 3, 4]) derived.spoil();
  expect(worked).toBe(0);
  expect([derived.get(), derived.get(), worked]).toEqual([40, 40, 1]);
  derived.tell();
  derived.spoil();
  derived.tell();
  expect(heard).toEqual([40]);
});
