import { describe, expect, it } from 'vitest';
import { galleyLanguage } from '../../../lib/clip/galley-language';

describe('the language that a link to a file names', () => {
  it.each([
    ['PDF (Español)', 'es'],
    ['PDF (Español (Argentina))', 'es'],
    ['Texto completo (inglés)', 'en'],
    ['Português', 'pt'],
    ['PDF (Português (Brasil))', 'pt'],
    ['English PDF', 'en'],
    ['Deutsch', 'de'],
    ['PDF (Русский)', 'ru'],
    ['PDF (日本語)', 'ja'],
    ['PDF_es', 'es'],
    ['PDF-EN', 'en'],
    ['HTML (pt_BR)', 'pt'],
    ['HTML [fr]', 'fr'],
    ['EN', 'en'],
    ['es-MX', 'es'],
    ['PDF ENG', 'en'],
    ['PDF/ESP', 'es'],
    ['HTML (por)', 'pt'],
  ])('%s: %s', (label, code) => expect(galleyLanguage(label)).toBe(code));

  it.each([
    'PDF',
    'HTML',
    'Descargar el PDF',
    'Texto en PDF',
    'Télécharger le PDF',
    'PDF (1.2 MB)',
    'XX',
    'PDF (new)',
    '',
  ])('%s: none', (label) => expect(galleyLanguage(label)).toBe(''));
});
