import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { person } from '../../../../lib/clip/metadata/names/person';
import { namesIn } from '../../../../lib/clip/metadata/names/split';
import { people, peopleIn } from '../../../../lib/clip/metadata/people';
import { mergedPeople, withFullNames } from '../../../../lib/clip/metadata/names/same-person';
import { bylineOf, type Creator } from '../../../../lib/model/creator';

describe('person', () => {
  it.each([
    ['Marlowe, Ines', 'Ines Marlowe', 'Marlowe'],
    ['By Ines Marlowe', 'Ines Marlowe', ''],
    ['Por Ana Pérez', 'Ana Pérez', ''],
    ['Ines Marlowe, PhD', 'Ines Marlowe', ''],
    ['Marlowe, Ines, Ph.D.', 'Ines Marlowe', 'Marlowe'],
    ['Dr. Ines Marlowe', 'Ines Marlowe', ''],
    ['Dr. Seuss', 'Dr. Seuss', ''],
    ['Ines Marlowe MLIS', 'Ines Marlowe', ''],
    ['Yo-Yo Ma', 'Yo-Yo Ma', ''],
    ['Jack Ma', 'Jack Ma', ''],
    ['Por-Ling Chen', 'Por-Ling Chen', ''],
    ['Par Lagerkvist', 'Lagerkvist', ''],
    ['Von Trapp', 'Von Trapp', ''],
    ['Xi Ng', 'Xi Ng', ''],
    ['ByInes Marlowe', 'Ines Marlowe', ''],
    ['Byron Okonkwo', 'Byron Okonkwo', ''],
    ['Ines Marlowe (Bruxelles, bureau européen)', 'Ines Marlowe', ''],
    ['Ines Marlowe (AP)', 'Ines Marlowe', ''],
    ['Robert (Bo) Lind', 'Robert (Bo) Lind', ''],
    ['Ines Marlowe in Oslo', 'Ines Marlowe', ''],
    ['Ines Marlowe/AP', 'Ines Marlowe', ''],
    ['Marlowe, I. K.', 'I. K. Marlowe', 'Marlowe'],
    ['王, 伟', '王伟', '王'],
    ['记者 张伟', '张伟', ''],
    ['山田太郎（著）', '山田太郎', ''],
    ['Department of Health, Office of Libraries', 'Department of Health, Office of Libraries', ''],
    ['Bylund, Karin', 'Karin Bylund', 'Bylund'],
    ['García Márquez, Gabriel', 'Gabriel García Márquez', 'García Márquez'],
    ['de la Cruz García, Ana', 'Ana de la Cruz García', 'de la Cruz García'],
    ['Okafor, Lena, Jr.', 'Lena Okafor Jr.', 'Okafor'],
    ['Ines Marlowe (ines@example.org)', 'Ines Marlowe', ''],
    ['ines@example.org (Ines Marlowe)', 'Ines Marlowe', ''],
    ['Jane Roe, Staff Writer', 'Jane Roe', ''],
    ['Troy Roe, example.com', 'Troy Roe', ''],
    ['Ines Marlowe - AP Science Writer', 'Ines Marlowe', ''],
    ['Ines Marlowe Envoyée spéciale à Oslo', 'Ines Marlowe', ''],
    ['Ana Pérez, enviada especial', 'Ana Pérez', ''],
    ['Ines Marlowe Tuesday', 'Ines Marlowe', ''],
    ['Ruby Tuesday', 'Ruby Tuesday', ''],
    ['Writers of the North', 'Writers of the North', ''],
    ['Ines Marlowe Google+', 'Ines Marlowe', ''],
    ['6th June 2026 Ines Marlowe', 'Ines Marlowe', ''],
    ['Ines Marlowe Follow', 'Ines Marlowe', ''],
    ['Ken Follow', 'Ken Follow', ''],
    ['Ines Marlowe1,2', 'Ines Marlowe', ''],
    ['Chidi Okonkwo*', 'Chidi Okonkwo', ''],
    ['文・写真 山田太郎', '山田太郎', ''],
    ['김하나 기자', '김하나', ''],
    ['Ines Marlowe, Reuters', 'Ines Marlowe', ''],
    ['García y Vega, Ana', 'Ana García y Vega', 'García y Vega'],
    ['Marín de la Torre, Inés', 'Inés Marín de la Torre', 'Marín de la Torre'],
  ])('%s is spoken %s', (written, name, family) => expect(person(written)).toMatchObject({ name, family }));

  it.each([
    'https://example.org/people/ines',
    'Google+',
    '//lantern.example/author/ines',
    'Comments',
    'Staff Reports',
    'View Staff Page',
    '@ines',
    'ines@example.org',
    'admin',
    '',
    '1980-',
  ])('%s is nobody', (written) => expect(person(written)).toBeUndefined());

  it('takes lives and roles off, as catalogues write them', () => {
    expect(person('Zielińska, Tova, 1980- author.')).toMatchObject({
      name: 'Tova Zielińska',
      role: 'author',
    });
    expect(person('Ruel Adeyemi (Illustrator)')).toMatchObject({ name: 'Ruel Adeyemi', role: 'illustrator' });
    expect(person('Adeyemi, Ruel, 1971-2020, editor')).toMatchObject({
      name: 'Ruel Adeyemi',
      role: 'editor',
    });
  });
});

describe('namesIn', () => {
  it.each([
    ['Marlowe, Ines; Okonkwo, Chidi', ['Marlowe, Ines', 'Okonkwo, Chidi']],
    ['Ines Marlowe, Chidi Okonkwo', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['By Ines Marlowe, Chidi Okonkwo, and Ama Boateng', ['Ines Marlowe', 'Chidi Okonkwo', 'Ama Boateng']],
    ['INES MARLOWE and BO LIND - AP Science Writers', ['INES MARLOWE', 'BO LIND']],
    ['Ines Marlowe and Chidi Okonkwo', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['Department of Health and Human Services', ['Department of Health and Human Services']],
    ['García Márquez, Gabriel José', ['García Márquez, Gabriel José']],
    ['Marlowe, Ines', ['Marlowe, Ines']],
  ])('%s', (text, names) => expect(namesIn(text)).toEqual(names));

  it.each([
    ['Ines Marlowe, MLIS, AHIP, and Chidi Okonkwo, MD, PhD', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['Ines Marlowe, M.L.I.S., Chidi Okonkwo, Ed.D.', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['Marlowe, Ines; Okonkwo, Chidi; et al.', ['Marlowe, Ines', 'Okonkwo, Chidi']],
    ['Ines Marlowe, Chidi Okonkwo et al.', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['Ines Marlowe and others', ['Ines Marlowe']],
    ['Marlowe, I. K., Okonkwo, C., & Boateng, A.', ['Marlowe, I. K.', 'Okonkwo, C.', 'Boateng, A.']],
    ['Marlowe IK, Okonkwo C', ['Marlowe, IK', 'Okonkwo, C']],
    ['Marlowe, Ines, Okonkwo, Chidi', ['Marlowe, Ines', 'Okonkwo, Chidi']],
    ['Ines Marlowe, Staff Writer, and Chidi Okonkwo, Librarian', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['Ines Marlowe y Chidi Okonkwo', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['Ines Marlowe und Chidi Okonkwo', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['Inès Maralouf et Chidi Okonkwo', ['Inès Maralouf', 'Chidi Okonkwo']],
    ['Marlowe, I., Okonkwo, C., & Ng, R.', ['Marlowe, I.', 'Okonkwo, C.', 'Ng, R.']],
    ['Ines Marlowe, Contributing Writer, The Harbour Lantern', ['Ines Marlowe']],
    ['Ines Marlowe1, Chidi Okonkwo2,*', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['王, 小明', ['王, 小明']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Anne-Marie O’Neil-Wu and Bo Li', ['Anne-Marie O’Neil-Wu', 'Bo Li']],
    ['Ines Marlowe and the Library Network', ['Ines Marlowe', 'the Library Network']],
    ['Smith & Sons, Inc.', ['Smith & Sons, Inc.']],
    ['Pew Research Center, Internet & Technology', ['Pew Research Center, Internet & Technology']],
    ['山田太郎、鈴木花子', ['山田太郎', '鈴木花子']],
    ['山田 太郎', ['山田 太郎']],
    ['张伟，李娜', ['张伟', '李娜']],
    ['张伟和李娜', ['张伟', '李娜']],
    ['张伟 李娜 王芳', ['张伟', '李娜', '王芳']],
    ['أحمد علي، سارة محمد', ['أحمد علي', 'سارة محمد']],
    ['أحمد علي وسارة محمد', ['أحمد علي', 'سارة محمد']],
    ['محمد وليد حسن', ['محمد وليد حسن']],
    ['Ines Marlowe RN, BSN & Chidi Okonkwo EdD', ['Ines Marlowe', 'Chidi Okonkwo']],
    ['Inés Marín, Lic., y Chidi Ocón, Dra.', ['Inés Marín', 'Chidi Ocón']],
    ['Von Dr. phil. Ines Marlow und Prof. Dr. Till Brandt', ['Ines Marlow', 'Till Brandt']],
    ['By Ines Marlowe, Jr., and Chidi Okonkwo III', ['Ines Marlowe Jr.', 'Chidi Okonkwo III']],
    ['By Ines Marlowe, Oslo', ['Ines Marlowe']],
    ['Ines Marlowe, Bo Lind, Reuters', ['Ines Marlowe', 'Bo Lind']],
    ['Inès Maralouf (à Oslo, envoyée spéciale)', ['Inès Maralouf']],
    ['Propos recueillis par Inès Maralouf et Bo Lind', ['Inès Maralouf', 'Bo Lind']],
    ['Interview by Ines Marlowe', ['Ines Marlowe']],
  ])('of several: %s', (text, names) => expect(namesIn(text)).toEqual(names));

  it('a page in Italian begins a byline with a word that is a part of names too', () => {
    expect(namesIn('Di Chiara De Luca', 'it')).toEqual(['Chiara De Luca']);
    expect(namesIn('Di Canio', 'it')).toEqual(['Di Canio']);
    expect(namesIn('Di Chiara De Luca', 'en')).toEqual(['Di Chiara De Luca']);
  });

  it('a page in Spanish writes both surnames before the comma', () => {
    expect(namesIn('Prado Arroyo, Luis Alberto', 'es')).toEqual(['Prado Arroyo, Luis Alberto']);
  });
});

it('names each once, fifty at most', () => {
  expect(bylineOf(people(['Ines Marlowe', 'Chidi Okonkwo', 'ines marlowe']))).toBe(
    'Ines Marlowe; Chidi Okonkwo',
  );
  expect(
    people(Array.from({ length: 90 }, (_, i) => `Ines Marlowe${'abcdefghij'[i % 10]}${i}`)).length,
  ).toBeLessThanOrEqual(50);
});

it('never throws, and no name is longer than the model lets pass', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), (text) => {
      for (const { name } of peopleIn([text])) expect(name.length).toBeLessThanOrEqual(200);
    }),
  );
});

describe('people in several roles', () => {
  const told = (text: string): string[] =>
    peopleIn([text]).map(({ name, role }) => (role === 'author' ? name : `${name} (${role})`));

  it.each([
    ['Inès Maralouf, translated by Ruel Adeyemi', ['Inès Maralouf', 'Ruel Adeyemi (translator)']],
    ['Inès Maralouf (trad. de Ruel Adeyemi)', ['Inès Maralouf', 'Ruel Adeyemi (translator)']],
    ['Inès Maralouf, traduit de l’anglais par Ruel Adeyemi', ['Inès Maralouf', 'Ruel Adeyemi (translator)']],
    ['Ines Marlowe. Traducción: Ruel Adeyemi', ['Ines Marlowe', 'Ruel Adeyemi (translator)']],
    ['Ines Marlowe, aus dem Englischen von Ruel Adeyemi', ['Ines Marlowe', 'Ruel Adeyemi (translator)']],
    ['Words: Ines Marlowe | Photos: Bo Lind', ['Ines Marlowe', 'Bo Lind (photographer)']],
    [
      'Text by Ines Marlowe; photographs by Bo Lind and Ama Boateng',
      ['Ines Marlowe', 'Bo Lind (photographer)', 'Ama Boateng (photographer)'],
    ],
    ['By Ines Marlowe with illustrations by Bo Lind', ['Ines Marlowe', 'Bo Lind (illustrator)']],
    ['Ines Marlowe. Fotografías de Bo Lind', ['Ines Marlowe', 'Bo Lind (photographer)']],
    ['Ines Marlowe, Ilustraciones: Bo Lind', ['Ines Marlowe', 'Bo Lind (illustrator)']],
    ['Ines Marlowe (text), Bo Lind (photographer)', ['Ines Marlowe', 'Bo Lind (photographer)']],
    ['文：山田太郎 写真：鈴木花子', ['山田太郎', '鈴木花子 (photographer)']],
    ['作者：张伟 译者：李娜', ['张伟', '李娜 (translator)']],
    ['بقلم: سارة محمد ترجمة: أحمد علي', ['سارة محمد', 'أحمد علي (translator)']],
    ['Words by Ines Marlowe. Illustrations by Bo Obi.', ['Ines Marlowe', 'Bo Obi (illustrator)']],
    ['文＝山田花子　写真＝佐藤太郎', ['山田花子', '佐藤太郎 (photographer)']],
    ['山田花子 著／佐藤太郎 訳', ['山田花子', '佐藤太郎 (translator)']],
    [
      'Por Inês Marlo e Chico Ocã, com fotos de Ana Lima',
      ['Inês Marlo', 'Chico Ocã', 'Ana Lima (photographer)'],
    ],
    ['Story Musgrave', ['Story Musgrave']],
    ['Art Spiegelman', ['Art Spiegelman']],
    ['Bill Text', ['Bill Text']],
  ])('%s', (text, names) => expect(told(text)).toEqual(names));
});

describe('one person in two sources', () => {
  const [full, initials] = [
    people(['Marlowe, Ines K.', 'Okonkwo, Chidi']),
    people(['Marlowe, I. K.', 'Okonkwo, C.']),
  ];
  const names = (found: readonly Creator[]): string[] => found.map(({ name }) => name);

  it('stands once, by the fuller form, whichever comes first', () => {
    expect(names(mergedPeople(initials, full))).toEqual(['Ines K. Marlowe', 'Chidi Okonkwo']);
    expect(names(mergedPeople(full, initials))).toEqual(['Ines K. Marlowe', 'Chidi Okonkwo']);
    expect(names(mergedPeople(people(['Marlowe, IK']), full.slice(0, 1)))).toEqual(['Ines K. Marlowe']);
  });

  it('two of one family stay two', () => {
    expect(names(mergedPeople(people(['Ines Marlowe']), people(['Ivo Marlowe'])))).toEqual([
      'Ines Marlowe',
      'Ivo Marlowe',
    ]);
  });

  it('initials that fit two people say nothing', () => {
    const two = people(['Ines Marlowe', 'Ivo Marlowe']);
    expect(names(withFullNames(people(['I. Marlowe']), two))).toEqual(['I. Marlowe']);
    expect(names(withFullNames(two, people(['Imre I. Marlowe', 'I. Marlowe'])))).toEqual(names(two));
  });
});
