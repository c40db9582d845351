import { expect, it } from 'vitest';
import { withoutSite, withoutTail } from '../../../../lib/clip/metadata/title';

it.each([
  ['Rooms for Reading | Some Journal', 'Rooms for Reading'],
  ['Some Journal: Rooms for Reading', 'Some Journal: Rooms for Reading'],
  ['Some Journal - Rooms for Reading', 'Rooms for Reading'],
  ['Rooms – for Reading', 'Rooms – for Reading'],
  ['Some Journal', 'Some Journal'],
])('%s becomes %s', (title, bare) => expect(withoutSite(title, ['Some Journal', 'example.org'])).toBe(bare));

it.each([
  ['Rooms for Reading - Ines Marlowe', 'Rooms for Reading'],
  ['Rooms for Reading | By Ines Marlowe and Bo Lind', 'Rooms for Reading'],
  ['Rooms for Reading - Book Reviews', 'Rooms for Reading'],
  ['Rooms for Reading - Nine Corners', 'Rooms for Reading - Nine Corners'],
  ['On Reading - Ines Marlowe', 'On Reading - Ines Marlowe'],
  ['An Evening with Ines Marlowe', 'An Evening with Ines Marlowe'],
])('%s without its tail is %s', (title, bare) =>
  expect(withoutTail(title, ['Ines Marlowe', 'Bo Lind'], 'https://mag.example/book-reviews/rooms')).toBe(
    bare,
  ),
);
