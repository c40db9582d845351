/** Signs that no file of XML may hold, and Word calls such a file damaged. */
// oxlint-disable-next-line no-control-regex -- removing control characters is what this is for
const NOT_XML = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Words as a document may hold them. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '').toWellFormed();
