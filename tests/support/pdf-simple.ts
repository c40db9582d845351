import { PDFDocument, StandardFonts } from 'pdf-lib';

const WIDTH = 612;
const MARGIN = 72;
const SIZE = 11;
const LEADING = 14;

/** A PDF of one column on letter paper: a title, then paragraphs, on as many pages as they need. Invented texts only. */
export async function simplePdf(title: string, paragraphs: readonly string[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setAuthor('Noor Achterberg');
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  let page = pdf.addPage([WIDTH, 792]);
  let y = 700;
  page.drawText(title, { x: MARGIN, y, size: 18, font });
  y -= 40;
  for (const paragraph of paragraphs) {
    for (const line of linesOf(paragraph, (text) => font.widthOfTextAtSize(text, SIZE))) {
      if (y < MARGIN) {
        page = pdf.addPage([WIDTH, 792]);
        y = 720;
      }
      page.drawText(line, { x: MARGIN, y, size: SIZE, font });
      y -= LEADING;
    }
    y -= LEADING;
  }
  return Buffer.from(await pdf.save());
}

function linesOf(text: string, width: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) > WIDTH - 2 * MARGIN && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
