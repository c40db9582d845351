import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { markdown } from '../../../../lib/export/reading/markdown';
import { snapshotOf } from '../../../../lib/export/reading/snapshot';
import { comment, full, highlight, HOSTILE, matter, NOW, reading, SPOT } from './matter';

const partsOf = (text: string): readonly [front: Record<string, unknown>, rest: string] => {
  const end = text.indexOf('\n---\n', 4);
  return [parse(text.slice(4, end)) as Record<string, unknown>, text.slice(end + 5)];
};

describe('a reading as Markdown', () => {
  it('has front matter, highlights by person with their place, replies below what they answer', () => {
    const text = markdown(full(), NOW);
    const [front, rest] = partsOf(text);
    expect(front).toMatchObject({
      title: 'Rooms for Reading: Co-Designing Family Spaces',
      authors: ['Ines Marlowe', 'Chidi Okonkwo'],
      doi: '10.0000/ijys.9n2.15',
      published: '2024-05-14',
      notebook: 'Spring match',
      clipped: '2026-11-20',
      exported: '2026-11-29T08:30:00.000Z',
      keywords: ['storytime', 'family spaces'],
    });
    expect(front['citation']).toContain('Marlowe, Ines, and Chidi Okonkwo.');
    expect(rest).toContain(`## Highlights

> the song they sing

Liked · **Ana**, 2026-11-20 · paragraph 4, page ii

- **Ana**, 2026-11-20:

  First line${'  '}
  second line

  - **Bo**, 2026-11-20:

    A reply

- **Bo**, 2026-11-20:

  From Bo

> gone words

Question · **Bo**, 2026-11-20
`);
    expect(rest).toContain('### How does it apply to us?\n\n- **Bo**, 2026-11-20:\n\n  In March.');
    expect(rest).toContain('## Article\n\n### The rug\n\nFew of them spoke.\n');
  });

  it('says which picture or table a thread is about', () => {
    const about = { on: 'reading', subject: 'r', figure: 'picture', quote: 'A [red] rug' } as const;
    const comments = [
      comment({ id: 'c1', ...about }),
      comment({ id: 'c2', ...about, quote: '# x', figure: 'table' }),
    ];
    const text = markdown(snapshotOf(matter({ comments }), false), NOW);
    expect(text).toContain('- **Ana**, 2026-11-20 · picture: A \\[red\\] rug:\n\n  Yes.');
    expect(text).toContain('· table: # x:');
  });

  it('leaves out the article where nobody asked for it', () => {
    expect(markdown(full({ article: [] }), NOW)).not.toContain('## Article');
  });

  it.each(HOSTILE)('its front matter reads %j back as it was', (title) => {
    const some = snapshotOf(matter({ reading: reading({ title, site: title }), notebook: title }), false);
    const [front] = partsOf(markdown(some, NOW));
    expect(front).toMatchObject({ title, site: title, notebook: title });
  });

  it.each(HOSTILE)('words such as %j bring no HTML, picture or link that runs', (text) => {
    const some = matter({
      highlights: [[highlight({ id: 'h1', quote: text }), SPOT]],
      comments: [comment({ id: 'c1', text })],
      nameOf: () => text,
      notebook: '',
    });
    const [, rest] = partsOf(markdown(snapshotOf(some, false), NOW));
    expect(rest).not.toMatch(/(?<!\\)<(?:script|img|\/)/);
    expect(rest).not.toMatch(/(?<!\\)!\[/);
    expect(rest).not.toMatch(/(?<!\\)\]\(javascript/);
    expect(rest).not.toMatch(/^\s*\[a\]:/m);
    expect(rest.match(/^#{1,6} /gm)).toHaveLength(2); // its own: title and "Highlights"
    expect(rest).not.toMatch(/^\s*(?:```|~~~)/m);
    expect(rest).not.toMatch(/^\s*---$/m);
  });

  it("keeps a person's own light Markdown", () => {
    const text = '**bold** and [a page](https://example.org/)\n\n- one\n- two';
    const some = matter({ comments: [comment({ id: 'c1', text })] });
    const [, rest] = partsOf(markdown(snapshotOf(some, false), NOW));
    expect(rest).toContain('  **bold** and [a page](https://example.org/)\n\n  - one  \n  - two');
  });
});
