import { describe, expect, it } from 'vitest';
import { keyword, keywordsIn } from '../../../../lib/clip/metadata/keyword';
import { person } from '../../../../lib/clip/metadata/names/person';
import { siteName, withoutSites } from '../../../../lib/clip/metadata/site';
import { withoutSite } from '../../../../lib/clip/metadata/title';
import { creator } from '../../../../lib/model/creator';

describe('siteName', () => {
  it.each([
    ['Lantern | News | Books | Film', 'Lantern'],
    ['The best rooms of the north - Lantern', 'Lantern'],
    ['Reading Aloud: a weblog about rooms', 'Reading Aloud'],
    ['www.lantern.example', 'lantern.example'],
    ['Lantern', 'Lantern'],
    ['Arts & Letters - Daily', 'Arts & Letters - Daily'],
    ['The Anti-Room Keeper', 'The Anti-Room Keeper'],
  ])('%s is %s', (written, name) => expect(siteName(written, 'lantern.example')).toBe(name));
});

describe('withoutSites', () => {
  const [ines, lantern] = [creator('Ines Marlowe'), creator('LANTERN')];

  it('leaves people and takes the site out', () => {
    expect(withoutSites([ines, lantern], ['Lantern'], '')).toEqual([ines]);
    expect(withoutSites([ines, creator('lantern.com')], ['lantern'], '')).toEqual([ines]);
    expect(withoutSites([creator('Ines Marlowe Harbour Lantern')], ['Harbour Lantern'], '')).toEqual([ines]);
    expect(withoutSites([creator('Harbour Lantern')], ['Lantern'], '')).toEqual([creator('Harbour Lantern')]);
  });

  it('takes what software fills in, and leaves an institution that reports', () => {
    expect(withoutSites([lantern], ['Lantern'], 'news')).toEqual([]);
    expect(withoutSites([lantern], ['Lantern'], '')).toEqual([lantern]);
    expect(withoutSites([creator('Agency')], ['Lantern'], 'news')).toEqual([creator('Agency')]);
  });
});

describe('keyword', () => {
  it.each([
    '/article',
    '@post-id:12',
    'type_news',
    '_no-apple-news',
    'Lite:true',
    'A:SOME_SOURCE',
    'Articles',
  ])('%s is none', (written) => expect(keyword(written)).toBe(''));

  it.each([
    ['reading rooms', 'reading rooms'],
    ['Tag:Rooms', 'Rooms'],
    ['Sport:Swimming', 'Sport:Swimming'],
    ['Beshear, Andrew (1977- )', 'Beshear, Andrew (1977- )'],
    ['news deserts', 'news deserts'],
    ['C#', 'C#'],
  ])('%s is %s', (written, word) => expect(keyword(written)).toBe(word));
});

it('parts keywords that are one text, and leaves a heading', () => {
  expect(keywordsIn('rooms, stoves, rain, chairs')).toEqual(['rooms', 'stoves', 'rain', 'chairs']);
  expect(keywordsIn('Marlowe, Ines')).toEqual(['Marlowe, Ines']);
});

describe('person', () => {
  it.each([
    ['Ines Marlowe2014-01-26 21:32:46 UTC', 'Ines Marlowe'],
    ['Ines Marlowe @inesmarlowe', 'Ines Marlowe'],
    ['| Ines Marlowe', 'Ines Marlowe'],
    ['Par Inès Marlowe', 'Inès Marlowe'],
    ['Ines Marlowe Tuesday, May 17, 2016', 'Ines Marlowe'],
    ['By Ines Marlowe, CNN', 'Ines Marlowe'],
    ['Roe, A. J.', 'A. J. Roe'],
    ['May Day', 'May Day'],
    ['Juan 23', 'Juan 23'],
  ])('%s is %s', (written, name) => expect(person(written)?.name).toBe(name));

  it.each(['9:39AM BST', 'admin - 2018-09-16', '2016-05-17', '1 hr 4 mins ago'])(
    '%s is nobody',
    (written) => {
      expect(person(written)).toBeUndefined();
    },
  );
});

it('takes a site off a title behind a dot, or without the end of its host', () => {
  expect(withoutSite('Rooms • Ines Marlowe', ['Ines Marlowe'])).toBe('Rooms');
  expect(withoutSite('Rooms | Lantern', ['Lantern.com'])).toBe('Rooms');
  expect(withoutSite('Rooms | Stoves', ['Lantern.com'])).toBe('Rooms | Stoves');
});
