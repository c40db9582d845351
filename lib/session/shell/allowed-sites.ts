import { forgetSites, grantedSites, onPermissionsChange } from '../../platform/permissions';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';

/** The host of a site's pattern, such as "example.org" of "https://example.org/*". */
const hostOf = (pattern: string): string => /^[^/]*\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;

/** The sites that the person has granted one by one, in the order of their names, and how each is taken back. */
export function allowedSites(signal: AbortSignal): {
  readonly sites: Observed<readonly string[]>;
  forgetSite(site: string): Promise<boolean>;
} {
  const sites = new Cell<readonly string[]>([]);
  const look = (): void => {
    grantedSites().then(
      (patterns) => sites.set([...new Set(patterns.map(hostOf))].toSorted()),
      (error: unknown) => report('shell.allowed', error),
    );
  };
  look();
  onPermissionsChange(look, signal);
  const forgetSite = async (site: string): Promise<boolean> => {
    const all = await grantedSites();
    return forgetSites(all.filter((pattern) => hostOf(pattern) === site));
  };
  return { sites, forgetSite };
}
