/** Signs that JSON lets stand and YAML does not print, or takes for the end of a line. */
const UNPRINTED = /[\u007F-\u009F\u2028\u2029\uFEFF]/g;

/** A text in double quotes, as YAML 1.2 reads it: nothing in it means anything else. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNPRINTED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Texts and lists of texts by their names, one a line; what is empty is left out. */
export const yaml = (values: Readonly<Record<string, string | readonly string[]>>): string =>
  Object.entries(values)
    .filter(([, value]) => value.length > 0)
    .map(([name, value]) =>
      typeof value === 'string'
        ? `${name}: ${quoted(value)}\n`
        : `${name}:\n${value.map((one) => `  - ${quoted(one)}\n`).join('')}`,
    )
    .join('');
