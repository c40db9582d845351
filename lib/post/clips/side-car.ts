import { sha256Hex } from '../../util/bytes';
import { gzip } from '../../util/gzip';
import type { HostedNotebook } from '../hosting/host-notebook';

/** Stores a text as bodies are stored, and answers its name: a SHA-256, or '' where there is nothing to store. */
export async function storeSideCar(host: HostedNotebook, text: string): Promise<string> {
  if (text === '') return '';
  const bytes = await gzip(text);
  const hash = await sha256Hex(bytes);
  await host.shelf.store({ hash, bytes });
  return hash;
}
