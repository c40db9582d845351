import type { Creator } from '../../model/creator';
import { bare } from '../../util/text';

/** A name to compare, without what a host begins and ends with. */
const bareName = (name: string): string =>
  bare(name.toLowerCase().replace(/^www\.|\.(?:com?|org|net|info|[a-z]{2})(?:\.[a-z]{2})?$/g, ''));

/** What parts a site's name from the slogan or the list of sections behind it. */
const PARTING = /\s+[-–—|·»•]\s+|\s*\|\s*|:\s+/;

/** Longest name that is left alone whatever stands in it, in characters. */
const SHORT = 24;

/**
 * A site's name without its slogan: "Lantern | News | Books | Film" is "Lantern". Of its parts the one that the
 * host repeats is the name, else the first.
 */
export function siteName(written: string, host: string): string {
  const site = written.replace(/^https?:\/\//, '').replace(/^www\.|\/$/g, '');
  const parts = site.split(PARTING).filter((part) => part.trim().length > 1);
  if (parts.length < 2 || (parts.length === 2 && site.length <= SHORT)) return site;
  const own = bareName(host);
  const repeated = parts.find((part) => bareName(part).length > 2 && own.includes(bareName(part)));
  return (repeated ?? parts[0] ?? site).trim();
}

/** Whether a name is one of the site's own: the same, or its host written out. */
const isOfSite = (name: string, sites: readonly string[]): boolean =>
  sites.some((site) => bareName(site).length > 1 && bareName(site) === bareName(name));

/** "Ines Marlowe Harbour Lantern" without the site's name; two words must be left, which may be a person's. */
function withoutSiteBehind(name: string, sites: readonly string[]): string {
  for (const site of sites) {
    const rest = name.slice(0, Math.max(0, name.length - site.length));
    if (site.length > 3 && name.endsWith(site) && /^\S+ .*\S[\s,]+$/.test(rest))
      return rest.replace(/[\s,]+$/, '');
  }
  return name;
}

/**
 * People without the name of the site that they write for. Where nobody else is named it goes only from news
 * and blogs, whose software fills it in: a report may well be by the institution whose site it is on.
 */
export function withoutSites(
  creators: readonly Creator[],
  sites: readonly string[],
  type: string,
): Creator[] {
  const people = creators
    .map((one) => ({ ...one, name: withoutSiteBehind(one.name, sites) }))
    .filter(({ name }) => !isOfSite(name, sites));
  const filledIn = type === 'news' || type === 'blogPost';
  const isHost = creators.every(({ name }) => /^\S+\.[a-z]{2,4}$/.test(name));
  return people.length > 0 || filledIn || isHost ? people : [...creators];
}
