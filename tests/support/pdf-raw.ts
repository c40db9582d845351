import { createHash } from 'node:crypto';

/** PDFs written by hand, because no library writes these: encrypted, broken, or with very many pages. */

/** The fill of short passwords, from the PDF specification (Algorithm 2). */
const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const PERMISSIONS = -4;

const md5 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The stream cipher of PDFs from before AES. */
export function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] as number) + (key[at % key.length] as number)) & 255;
    [state[at], state[other]] = [state[other] as number, state[at] as number];
  }
  let at = 0;
  let other = 0;
  return Buffer.from(data).map((byte) => {
    at = (at + 1) & 255;
    other = (other + (state[at] as number)) & 255;
    [state[at], state[other]] = [state[other] as number, state[at] as number];
    return byte ^ (state[((state[at] as number) + (state[other] as number)) & 255] as number);
  }) as Buffer;
}

const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);

interface Encryption {
  readonly dictionary: string;
  readonly key: Buffer;
}

/** Standard security handler, revision 2: 40 bits. */
function encryptionFor(password: string): Encryption {
  const owner = rc4(md5(padded(`${password} owner`)).subarray(0, 5), padded(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(password), owner, permissions, ID).subarray(0, 5);
  const user = rc4(key, PAD);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  return {
    key,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /Length 40 /P ${PERMISSIONS} /O ${hex(owner)} /U ${hex(user)} >>`,
  };
}

function encrypted(data: Buffer, object: number, { key }: Encryption): Buffer {
  const number = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
  return rc4(md5(key, number).subarray(0, 10), data);
}

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);

/** Text that runs upwards, on pages that viewers turn to the right. Together they look upright. */
interface Turned {
  readonly text?: boolean;
  readonly page?: boolean;
}

/**
 * A PDF with these lines on each page, in Helvetica of 11 points. With a password, the PDF is encrypted.
 *
 * @param pages the lines of each page. A page without lines has no text
 */
export function rawPdf(
  pages: readonly (readonly string[])[],
  password?: string,
  turned: Turned = {},
): Buffer {
  const encryption = password === undefined ? undefined : encryptionFor(password);
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body as string, 'latin1'));
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const turn = turned.page === true ? '/Rotate 90' : '';
  const place = (at: number): string =>
    turned.text === true ? `0 1 -1 0 ${40 + at * 14} 30` : `1 0 0 1 30 ${360 - at * 14}`;
  for (const lines of pages) {
    const content = objects.length + 2;
    const font = '/Resources << /Font << /F1 3 0 R >> >>';
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] ${turn} /Contents ${content} 0 R ${font} >>`);
    const text = lines.map((line, at) => `${place(at)} Tm (${escaped(line)}) Tj`).join('\n');
    const plain = Buffer.from(`BT /F1 11 Tf\n${text}\nET`, 'latin1');
    const data = encryption === undefined ? plain : encrypted(plain, content, encryption);
    add(
      Buffer.concat([
        Buffer.from(`<< /Length ${data.length} >>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  if (encryption !== undefined) add(encryption.dictionary);
  return written(objects, encryption !== undefined);
}

function written(objects: readonly Buffer[], isEncrypted: boolean): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((body, at) => {
    const object = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    places.push(length);
    length += object.length;
    parts.push(object);
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const id = `/ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`;
  const encrypt = isEncrypted ? `/Encrypt ${objects.length} 0 R ${id}` : '';
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`));
  parts.push(
    Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${encrypt} >>\nstartxref\n${length}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}
