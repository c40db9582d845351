import { expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { observeRenames, renameNotebook } from '../../../lib/notebook/name';

it('tells the name that came from elsewhere, each time it is another one, until the signal aborts', () => {
  const doc = new Doc();
  const end = new AbortController();
  renameNotebook(doc, 'Spring');
  const renamed = observeRenames(doc, end.signal);
  const told: string[] = [];
  renamed.subscribe(() => told.push(renamed.get()?.name ?? 'none'));
  const other = new Doc();
  const theyName = (name: string): void => {
    applyUpdate(other, encodeStateAsUpdate(doc));
    renameNotebook(other, name);
    applyUpdate(doc, encodeStateAsUpdate(other), 'partner');
  };
  expect(renamed.get()).toBeNull();
  theyName('Autumn');
  theyName('Autumn');
  renameNotebook(doc, 'Winter');
  theyName('Autumn');
  theyName('');
  expect(told).toEqual(['Autumn', 'Autumn', '']);
  end.abort();
  theyName('Summer');
  expect(told).toHaveLength(3);
});
