import { escapeHtml } from '../util/escape-html';

/** A page that goes out as a file. */
interface PageOut {
  /** BCP 47, such as "en". */
  readonly language: string;
  readonly title: string;
  readonly style: string;
  /** HTML, escaped already. */
  readonly body: string;
  /** Its pictures are files beside it, and not in it. */
  readonly beside?: boolean;
}

/** Nothing is loaded and nothing runs, whatever stands in the page. Its pictures stand in it, or are files beside it. */
const policy = (beside: boolean): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:${beside ? ' file:' : ''}`;

/** A page of its own, to be read and printed anywhere. */
export const pageOut = ({ language, title, style, body, beside = false }: PageOut): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(beside)}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
