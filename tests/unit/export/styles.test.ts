import { describe, expect, it } from 'vitest';
import { apa } from '../../../lib/export/apa';
import { chicago } from '../../../lib/export/chicago';
import { html, plain } from '../../../lib/export/rich';
import { creator } from '../../../lib/model/creator';
import type { Reading } from '../../../lib/model/reading';
import { ARTICLE, BLOG, BOOK, NEWS, NOTHING, PAGE, people, work } from './works';

const inChicago = (reading: Reading): string => plain(chicago(reading, NOTHING));
const inApa = (reading: Reading): string => plain(apa(reading, NOTHING));
const many = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => `Ana Roe${String.fromCharCode(97 + i)}`);

describe('Chicago, as in a bibliography', () => {
  it.each([
    [
      ARTICLE,
      'Marlowe, Ines, and Chidi Okonkwo. “Rooms for Reading: Co-Designing Family Spaces.” Imaginary Journal of Youth Services 9, no. 2 (2024): 15–22. https://doi.org/10.0000/ijys.9n2.15.',
    ],
    [BOOK, 'Zielińska, Tova. The Quiet Umbrella. Illustrated by Ruel Adeyemi. Example House, 2024.'],
    [
      NEWS,
      'Okafor, Lena, Jr. “A Library Opens at Night.” The Branch Line, March 19, 2026. https://branch.example/night.',
    ],
    [
      BLOG,
      'van der Berg, Ama, Ruy Castellano, and Ana de la Cruz García. “What Families Say on the Way Home.” The Story Rug (blog), November 2025. https://rug.example/home.',
    ],
    [PAGE, '“Opening hours.” Hill Library. Accessed November 24, 2026. https://hill.example/hours.'],
    [work({ title: 'Why?' }), '“Why?”'],
    [
      work({
        type: 'book',
        title: 'Kites',
        creators: [creator('Lena Okafor', 'editor'), creator('Ama Boateng', 'editor')],
      }),
      'Okafor, Lena, and Ama Boateng, eds. Kites. n.d.',
    ],
    [
      work({ type: 'journalArticle', title: 'On “Kites”', site: 'Held Songs', published: '2024-05' }),
      '“On ‘Kites.’” Held Songs, May 2024.',
    ],
    [
      work({ type: 'news', title: 'Kites', site: 'Held Songs', published: '2024-23' }),
      '“Kites.” Held Songs, Fall 2024.',
    ],
    [
      work({ type: 'news', title: 'Kites', site: 'Held Songs', published: '2024-05/2024-06' }),
      '“Kites.” Held Songs, May–June 2024.',
    ],
    [
      work({ type: 'news', title: 'Kites', site: 'Held Songs', published: '2024-05-14/2024-05-16' }),
      '“Kites.” Held Songs, May 14–16, 2024.',
    ],
    [
      work({ type: 'news', title: 'Kites', site: 'Held Songs', published: '2023-11/2024-01' }),
      '“Kites.” Held Songs, November 2023–January 2024.',
    ],
  ])('%#', (reading, cited) => expect(inChicago(reading)).toBe(cited));

  it('names ten, and of eleven seven', () => {
    expect(inChicago(work({ title: 'T', creators: people(...many(10)) }))).toContain(', and Ana Roej. ');
    expect(inChicago(work({ title: 'T', creators: people(...many(11)) }))).toMatch(
      /^Roea, Ana, .* Ana Roeg, et al\. “T\.”$/,
    );
  });

  it('puts the journal into italics and nothing into markup', () => {
    const tricky = work({ ...ARTICLE, title: 'Salt & <b>Pepper</b>' });
    expect(html(chicago(tricky, NOTHING))).toContain('<i>Imaginary Journal of Youth Services</i> 9, no. 2');
    expect(html(chicago(tricky, NOTHING))).toContain('“Salt &amp; &lt;b&gt;Pepper&lt;/b&gt;.”');
  });
});

describe('APA', () => {
  it.each([
    [
      ARTICLE,
      'Marlowe, I., & Okonkwo, C. (2024). Rooms for Reading: Co-Designing Family Spaces. Imaginary Journal of Youth Services, 9(2), 15–22. https://doi.org/10.0000/ijys.9n2.15',
    ],
    [BOOK, 'Zielińska, T. (2024). The Quiet Umbrella (R. Adeyemi, Illus.). Example House.'],
    [
      NEWS,
      'Okafor, L., Jr. (2026, March 19). A Library Opens at Night. The Branch Line. https://branch.example/night',
    ],
    [
      BLOG,
      'van der Berg, A., Castellano, R., & de la Cruz García, A. (2025, November). What Families Say on the Way Home. The Story Rug. https://rug.example/home',
    ],
    [
      PAGE,
      'Opening hours. (n.d.). Hill Library. Retrieved November 24, 2026, from https://hill.example/hours',
    ],
    [work({ title: 'Why?' }), 'Why? (n.d.).'],
    [
      work({ title: 'Hours', creators: people('Hill Library'), site: 'Hill Library', published: '2024' }),
      'Hill Library. (2024). Hours.',
    ],
    [
      work({
        title: 'Solitude',
        creators: [{ ...creator('Gabriel García Márquez'), family: 'García Márquez' }],
        published: '1967',
      }),
      'García Márquez, G. (1967). Solitude.',
    ],
    [work({ title: 'T', creators: people('Plato', 'Jean-Luc Roe') }), 'Plato, & Roe, J.-L. (n.d.). T.'],
    [work({ title: 'T', creators: [creator('Lena Okafor', 'editor')] }), 'Okafor, L. (Ed.). (n.d.). T.'],
  ])('%#', (reading, cited) => expect(inApa(reading)).toBe(cited));

  it('names twenty, and of twenty-one the last after dots', () => {
    expect(inApa(work({ title: 'T', creators: people(...many(20)) }))).toContain(', & Roet, A. (n.d.)');
    expect(inApa(work({ title: 'T', creators: people(...many(21)) }))).toContain(
      'Roes, A., . . . Roeu, A. (n.d.)',
    );
  });

  it('puts journal and volume into italics, not the issue', () => {
    expect(html(apa(ARTICLE, NOTHING))).toContain(
      '<i>Imaginary Journal of Youth Services</i>, <i>9</i>(2), 15–22.',
    );
  });
});
