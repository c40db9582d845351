/**
 * Buttons and links of a page that a screen reader tells apart by nothing: same name, same description, same group. Each as
 * "name (description)". It runs in the page too, so it stands alone.
 */
export function twinsIn(page: ParentNode): string[] {
  const doc = page.ownerDocument ?? (page as Document);
  const textOf = (node: Node | null): string => {
    if (node === null) return '';
    if (node.nodeType === 3) return node.textContent ?? '';
    const isHidden = (node as Element).getAttribute?.('aria-hidden') === 'true';
    return isHidden ? '' : [...node.childNodes].map(textOf).join(' ');
  };
  const named = (element: Element, attribute: string): string =>
    (element.getAttribute(attribute) ?? '')
      .split(' ')
      .map((id) => textOf(id === '' ? null : doc.getElementById(id)))
      .join(' ');
  const over = [...page.querySelectorAll('dialog[open]')].at(-1); // what stands behind it cannot be reached
  const said = [...(over ?? page).querySelectorAll('button, a[href], select')]
    .filter((element) => element.closest('[hidden], [aria-hidden="true"]') === null)
    .map((element) => {
      const labelled = named(element, 'aria-labelledby');
      const own = element.localName === 'select' ? element.id : textOf(element);
      const name = (element.getAttribute('aria-label') ?? labelled) || own;
      const described =
        named(element, 'aria-describedby') || (element.getAttribute('aria-description') ?? '');
      const group = element.closest('fieldset[aria-label], [role="group"][aria-label]');
      const within = `${described} ${group?.getAttribute('aria-label') ?? ''}`;
      return `${name.trim()} (${within.trim()})`.replaceAll(/\s+/g, ' ');
    });
  return [...new Set(said.filter((one, at) => said.indexOf(one) !== at))];
}
