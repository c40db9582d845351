import { beforeEach, expect, it } from 'vitest';
import { readTyping } from '../../components/reader/details/detail-values';
import { useWords } from '../support/words';

beforeEach(() => useWords('en'));

it.each([
  ['2024', '2024'],
  ['2024-05', '2024-05'],
  ['2024-05-31', '2024-05-31'],
  ['May 14, 2024', '2024-05-14'],
  ['Fall 2024', '2024-23'],
  ['May – June 2024', '2024-05/2024-06'],
  ['', ''],
])('a date typed as "%s" is %s', (typed, stored) =>
  expect(readTyping('published', typed)).toEqual({ ok: true, edit: { published: stored } }),
);

it.each(['2024-13', '2024-05-32', '03/04/2024', 'soon', '24'])(
  '"%s" is no date, and the form says so',
  (typed) =>
    expect(readTyping('published', typed)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Fall 2024'),
    }),
);
