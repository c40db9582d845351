import { Fragment } from 'react';
import { addressPieces, type WebLink } from '../../lib/util/web-links';

/** A link out of the notebook tells nobody where it stood. */
const OUT = { target: '_blank', rel: 'noopener noreferrer nofollow', referrerPolicy: 'no-referrer' } as const;

const Site = ({ name }: { name: string }) => <bdi className="tiny muted address"> ({name})</bdi>;

interface AddressProps {
  link: WebLink;
  tabIndex?: number | undefined;
}

/** It breaks between its parts, and names the site that it leads to where the words spell that otherwise. */
export function Address({ link: { words, href, leadsTo }, tabIndex }: AddressProps) {
  return (
    <>
      <a
        href={href}
        {...OUT}
        tabIndex={tabIndex}
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
      {leadsTo !== '' && <Site name={leadsTo} />}
    </>
  );
}

/** Words that lead to an address, and the site to which they lead. */
export function NamedLink({ link: { words, href, leadsTo } }: { link: WebLink }) {
  return (
    <>
      <a href={href} {...OUT} dir="auto">
        {words}
      </a>
      <Site name={leadsTo} />
    </>
  );
}
