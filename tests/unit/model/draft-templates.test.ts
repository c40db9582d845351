import { describe, expect, it } from 'vitest';
import { templateBlocks, TEMPLATES } from '../../../lib/model/draft-templates';
import { drawn } from '../../support/draft-lines';

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
});
