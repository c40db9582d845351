/** A document of the HTML, with no window and no requests; for tests under happy-dom, which would load frames. */
export const pageOf = (html: string): Document =>
  new DOMParser().parseFromString(html.replaceAll('<iframe src', '<iframe data-src'), 'text/html');

/** A page with JSON-LD and a title. */
export const pageWithJsonLd = (json: string, title = 'Rooms for Reading'): Document =>
  pageOf(`<title>${title}</title><script type="application/ld+json">${json}</script><h1>${title}</h1>`);
