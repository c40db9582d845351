const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (n: number): string => String(n).padStart(2, '0');

/** Joins the parts that are plausible, so that the precision is never more than what was known. */
function joined(year: number, month: number, day: number): string {
  if (year < 1000 || year > 2200) return '';
  if (!(month >= 1 && month <= 12)) return String(year);
  if (!(day >= 1 && day <= 31)) return `${year}-${two(month)}`;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Months whose Spanish name begins otherwise. */
const SPANISH: Readonly<Record<string, number>> = { ene: 1, abr: 4, ago: 8, set: 9, dic: 12 };

function monthOf(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return SPANISH[start] ?? MONTHS.indexOf(start) + 1;
}

/** Day and month in figures only, when it is clear which is which. */
function ofFigures(first: number, second: number, year: number): string {
  if (first > 12) return joined(year, second, first);
  if (second > 12) return joined(year, first, second);
  return first === second ? joined(year, first, first) : joined(year, 0, 0);
}

/**
 * The date that a page wrote, as ISO 8601 with the precision known: 2026, 2026-11 or 2026-11-19.
 * The day is the one written there, whatever its time zone.
 *
 * @returns '' when it is no date
 */
export function isoDate(written: string): string {
  const text = written.trim().slice(0, 100);
  const iso =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d-])/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (iso !== null) return joined(Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0));
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\.? (?:de |of )?([a-z]{3,9})\.?,? (?:de )?(\d{4})\b/i.exec(
    text,
  );
  if (dayFirst !== null) return joined(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /\b([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})\b/i.exec(text);
  if (monthFirst !== null) {
    return joined(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2] ?? 0));
  }
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(text);
  return figures === null ? '' : ofFigures(Number(figures[1]), Number(figures[2]), Number(figures[3]));
}
