import { Fragment, type HTMLAttributes, useMemo } from 'react';
import { addressPieces, type WebLink, webLinks } from '../../lib/util/web-links';

interface Props extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'dir'> {
  text: string;
  as?: 'p' | 'div' | 'span';
}

/** Words that somebody wrote: they keep their lines and their direction, and web addresses in them are links. */
export function Words({ text, as: Tag = 'p', className = '', ...rest }: Props) {
  const parts = useMemo(() => webLinks(text), [text]);
  return (
    <Tag {...rest} className={`words ${className}`.trimEnd()} dir="auto">
      {parts.map((part, index) => (typeof part === 'string' ? part : <Address key={index} link={part} />))}
    </Tag>
  );
}

/** It breaks between its parts, and names the site that it leads to where the words spell that otherwise. */
function Address({ link: { words, href, leadsTo } }: { link: WebLink }) {
  return (
    <>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        referrerPolicy="no-referrer"
        dir="ltr"
        className="address"
        aria-label={words} // or each place to break would part it for some
      >
        {addressPieces(words).map((piece, index) => (
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {piece}
          </Fragment>
        ))}
      </a>
      {leadsTo !== '' && <bdi className="tiny muted address"> ({leadsTo})</bdi>}
    </>
  );
}
