/**
 * Readings over signs (`<ruby>`) get brackets where their maker gave none. A browser that shows them over the signs
 * shows no brackets; where words stand alone, they keep sign and reading apart.
 *
 * @param root changed in place
 */
export function bracketReadings(root: ParentNode): void {
  for (const reading of root.querySelectorAll('ruby rt')) {
    const before = reading.previousElementSibling;
    if (before?.localName === 'rp' || (reading.textContent ?? '').trim() === '') continue;
    const [open, close] = ['(', ')'].map((sign) => {
      const bracket = reading.ownerDocument.createElement('rp');
      bracket.textContent = sign;
      return bracket;
    });
    if (open !== undefined && close !== undefined) {
      reading.before(open);
      reading.after(close);
    }
  }
}
