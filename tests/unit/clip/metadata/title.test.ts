import { expect, it } from 'vitest';
import { withoutSite } from '../../../../lib/clip/metadata/title';

it.each([
  ['Rooms for Reading | Some Journal', 'Rooms for Reading'],
  ['Some Journal: Rooms for Reading', 'Some Journal: Rooms for Reading'],
  ['Some Journal - Rooms for Reading', 'Rooms for Reading'],
  ['Rooms – for Reading', 'Rooms – for Reading'],
  ['Some Journal', 'Some Journal'],
])('%s becomes %s', (title, bare) => expect(withoutSite(title, ['Some Journal', 'example.org'])).toBe(bare));
