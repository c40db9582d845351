import { describe, expect, it } from 'vitest';
import { templateBlocks, TEMPLATES } from '../../../lib/model/draft-templates';
import { drawn } from '../../support/draft-lines';
import { LOCALES, readLocale } from '../../support/words';

describe('a template', () => {
  it('is lines with the words that it is given, in their order', () => {
    const lines = drawn(templateBlocks('articleResponse', 'a\n b \nc\nd\ne\nf\ng\nh\ni\nj'));
    expect(lines).toEqual(['a', '> b', '## c', 'd', '## e', 'f', '## g', '- h', '- i', 'j']);
  });

  it('is blank first, and has a line where words are missing', () => {
    expect(TEMPLATES[0]).toBe('blank');
    expect(templateBlocks('blank', 'a\nb')).toEqual([]);
    expect(templateBlocks('blogPost', '').length).toBeGreaterThan(3);
  });

  it.each(LOCALES.flatMap((locale) => TEMPLATES.slice(1).map((name) => [locale, name] as const)))(
    'has all its words and no more in %s: %s',
    (locale, name) => {
      const words = readLocale(locale).get(`draft.${name}Lines`) ?? '';
      const lines = templateBlocks(name, words);
      expect(lines.map(({ runs }) => runs[0]?.text)).toEqual(words.trim().split('\n'));
      expect(drawn(lines).at(-1)).not.toMatch(/^[#>-]/);
    },
  );
});
