import { createContext, use } from 'react';
import type { Session } from '../../lib/session/session';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession outside of its context');
  return session;
}
