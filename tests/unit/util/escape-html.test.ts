import { expect, it } from 'vitest';
import { escapeHtml } from '../../../lib/util/escape-html';

it('a text stands for itself in HTML, each sign of it once', () => {
  expect(escapeHtml('<b title="a">Tom & Ana &amp;</b>')).toBe(
    '&lt;b title=&quot;a&quot;&gt;Tom &amp; Ana &amp;amp;&lt;/b&gt;',
  );
});
