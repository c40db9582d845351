import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn, people, peopleIn, person } from '../../../../lib/clip/metadata/people';
import { bylineOf } from '../../../../lib/model/creator';

describe('person', () => {
  it.each([
    ['Marlowe, Ines', 'Ines Marlowe', 'Marlowe'],
    ['By Ines Marlowe', 'Ines Marlowe', ''],
    ['Por Ana Pérez', 'Ana Pérez', ''],
    ['Ines Marlowe, PhD', 'Ines Marlowe, PhD', ''],
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
  ])('%s is spoken %s', (written, name, family) => expect(person(written)).toMatchObject({ name, family }));

  it.each(['https://example.org/people/ines', '@ines', 'ines@example.org', 'admin', '', '1980-'])(
    '%s is nobody',
    (written) => expect(person(written)).toBeUndefined(),
  );

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
