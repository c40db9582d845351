import { hasType, isThing, listOf, resolved, textOf, textsOf, type Thing } from './thing';

/** What an article is part of: the journal or magazine, with the volume and issue on the way to it. */
interface Container {
  readonly site: string;
  readonly volume: string;
  readonly issue: string;
  readonly issn: string[];
  readonly publisher: unknown;
}

const PASSED = /^(?:PublicationIssue|PublicationVolume|WebPage|CollectionPage)$/;

/** Walks from an article through its issue and its volume up to the periodical. */
export function containerOf(thing: Thing, things: readonly Thing[]): Container {
  const found = { site: '', volume: '', issue: '', issn: [] as string[], publisher: undefined as unknown };
  let part: unknown = thing;
  for (let up = 0; up < 6 && isThing(part); up += 1) {
    found.volume ||= textOf(part['volumeNumber']);
    found.issue ||= textOf(part['issueNumber']);
    found.issn.push(...textsOf(part['issn']));
    found.publisher ??= up === 0 ? undefined : part['publisher'];
    if (up > 0 && !hasType(part, PASSED)) {
      found.site = textOf(part);
      break;
    }
    const above: readonly unknown[] = listOf(part['isPartOf']).map((one) => resolved(one, things));
    // an article may be part of both its issue and its journal: the way through the issue says more
    part = above.find((one) => isThing(one) && hasType(one, /^Publication/)) ?? above[0];
  }
  return found;
}
