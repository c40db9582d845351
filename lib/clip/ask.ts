import { fail, ok, type Result } from '../util/result';
import { parseUrl } from '../util/web-url';
import type { FetchFailure } from '../model/fetch-failure';
import { type Answered, fetchAddress } from './fetched';
import { unclobber } from './unclobbered';

/** What stood at an address, parsed. */
export type Fetched =
  | { readonly kind: 'page'; readonly page: Document; readonly address: string }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer>; readonly address: string };

/**
 * Reads an address as the person in front of it would: with their login.
 *
 * @param open true for what the tab itself shows: it is taken out of the browser's cache if it is there
 */
export type Ask = (address: string, open?: boolean) => Promise<Result<Fetched, FetchFailure>>;

/** A document of foreign HTML. Nothing in it runs or loads, and no element hides what documents have. */
export const parsePage = (html: string): Document =>
  unclobber(new DOMParser().parseFromString(html, 'text/html'));

/** What came from an address, parsed. */
export const asFetched = (answered: Answered): Fetched =>
  answered.kind === 'pdf'
    ? answered
    : { kind: 'page', page: parsePage(answered.html), address: answered.address };

/** Asks by fetching from here: for our own pages, and sites that were granted. */
export const askWeb: Ask = async (address, open) => {
  const answered = await fetchAddress(address, open);
  return answered.ok ? ok(asFetched(answered.value)) : answered;
};

/** A page that asks for a name and a password instead of showing what was asked for. */
export const isLogin = (page: Document): boolean => page.querySelector('input[type="password" i]') !== null;

/** The landing page of an article: older journals have a place to log in beside every one. */
export const isFront = (page: Document): boolean =>
  !isLogin(page) || page.querySelector('meta[name^="citation_" i]') !== null;

/**
 * Asks for nothing but addresses of one site, and takes nothing that a redirect brings from another: what a page
 * names must not make us read, with the person's login, what other sites show to them alone.
 */
export function within(ask: Ask, site: string): Ask {
  const isInside = (address: string): boolean => parseUrl(address)?.host === parseUrl(site)?.host;
  return async (address, open) => {
    const answered = isInside(address) ? await ask(address, open) : fail('not-reached');
    return answered.ok && !isInside(answered.value.address) ? fail('not-reached') : answered;
  };
}
