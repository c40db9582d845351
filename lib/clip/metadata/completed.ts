import type { Metadata } from '../../model/metadata';
import type { Origin } from '../../model/provenance';
import { cleanText } from '../../util/text';
import { languageTag } from './language-tag';
import { peopleIn } from './people';
import { shortened } from './shortened';
import { withoutSites } from './site';

/** What Readability saw of an article apart from its text. */
export interface Seen {
  readonly byline?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly excerpt?: string | null | undefined;
}

/** Fills up with what Readability saw where no source says anything. */
export function completed(metadata: Metadata, seen: Seen): Metadata {
  const language = metadata.language || languageTag(seen.lang ?? '');
  const creators = [...metadata.creators];
  if (creators.length === 0) {
    const sites = [metadata.site, metadata.publisher];
    creators.push(...withoutSites(peopleIn([seen.byline ?? ''], language), sites, metadata.type));
  }
  const excerpt = metadata.excerpt || shortened(cleanText((seen.excerpt ?? '').slice(0, 2000), 2000), 400);
  const filled = { creators, language, excerpt };
  const from: { [fact: string]: Origin } = {};
  for (const fact of ['creators', 'language', 'excerpt'] as const) {
    if (filled[fact].length > 0 && metadata[fact].length === 0) from[fact] = 'readability';
  }
  return { ...metadata, ...filled, from: { ...metadata.from, ...from } };
}
