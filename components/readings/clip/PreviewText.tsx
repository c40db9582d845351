import { useEffect, useRef } from 'react';
import { sanitizeForReading } from '../../../lib/clip/sanitize';
import { t } from '../../../lib/i18n/t';

/** Foreign HTML to look at before it is clipped: sanitised as in the reader, without its pictures. */
export function PreviewText({ html }: { html: string }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = sanitizeForReading(html);
    for (const picture of text.querySelectorAll('img')) picture.remove();
    region.current?.replaceChildren(text);
  }, [html]);
  return (
    <div
      className="article preview-text"
      ref={region}
      role="region"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t('clip.preview')}
    />
  );
}
