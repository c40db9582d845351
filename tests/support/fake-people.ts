import type { Member } from '../../lib/model/member';
import { ME, NOW } from './stored-records';

export const PARTNER = 'partner';

export type NewMember = Pick<Member, 'id' | 'name' | 'seat' | 'at'>;
export const MEMBERS: readonly NewMember[] = [
  { id: ME, name: 'Marisol', seat: 'a', at: NOW - 9e8 },
  { id: PARTNER, name: 'Ruth', seat: 'b', at: NOW - 8e8 },
];
