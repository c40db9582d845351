import type { TransportStatus } from '../../sync/transport';

/**
 * What all ways of a notebook say together. One way is enough: the partner is here when one way sees the
 * partner, and the relay is as good as the best one. Without a way nothing is known.
 */
export function foldStatuses(statuses: readonly TransportStatus[]): TransportStatus {
  return {
    relay: bestRelay(statuses.map(({ relay }) => relay)),
    partnerHere: statuses.some(({ partnerHere }) => partnerHere),
    delivered: statuses.some(({ delivered }) => delivered),
    busy: statuses.some(({ busy }) => busy),
    refused: statuses.some(({ refused }) => refused),
    blocked: statuses.length > 0 && statuses.every(({ blocked }) => blocked),
    copied: statuses.some(({ copied }) => copied),
    partnerFull: statuses.some(({ partnerFull }) => partnerFull),
  };
}

function bestRelay(relays: readonly TransportStatus['relay'][]): TransportStatus['relay'] {
  if (relays.includes('reached')) return 'reached';
  const allFailed = relays.length > 0 && relays.every((relay) => relay === 'unreached');
  return allFailed ? 'unreached' : 'connecting';
}
