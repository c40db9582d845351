/**
 * Puts a text on the clipboard so that it keeps its italics where it is pasted into a document, and is plain
 * elsewhere. Call it soon after the click: browsers ask for one.
 */
export async function copyRich(html: string, plain: string): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem !== 'function' || typeof clipboard.write !== 'function') {
    return clipboard.writeText(plain);
  }
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/html': blob(html, 'text/html'),
    'text/plain': blob(plain, 'text/plain'),
  });
  return clipboard.write([item]);
}
