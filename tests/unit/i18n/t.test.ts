import { describe, expect, it } from 'vitest';
import { t } from '../../../lib/i18n/t';
import { useWords } from '../../support/words';

describe('words', () => {
  it('are filled in, one text for one thing and one for several', () => {
    useWords('en');
    expect(t('app.with', ['Ruth'])).toBe('with Ruth');
    expect(t('reading.count', 1)).toBe('1 reading');
    expect(t('reading.count', 2000)).toBe('2000 readings');
    expect(t('reading.newFrom', 1, [1, 'Ruth'])).toBe('New from Ruth');
    expect(t('reading.newFrom', 3, [3, 'Ruth'])).toBe('3 new from Ruth');
  });

  it('come in another language after the browser has changed to it', () => {
    useWords('en');
    expect(t('app.today')).toBe('Today');
    useWords('es');
    expect(t('app.today')).toBe('Hoy');
    expect(t('reading.count', 2)).toBe('2 lecturas');
  });
});
