/** Every column that tells whose a row is. What finds, moves or forgets a person goes by this list; a test compares it with the tables. */
import type { Tables } from './schema.ts';

export const personColumns = [
  ['inbox', 'person'],
  ['outbox', 'person'],
  ['exchange', 'person'],
  ['cases', 'asker'],
  ['cases', 'owner'],
  ['case_log', 'person'],
  ['profile', 'person'],
  ['memory', 'person'],
  ['feedback', 'person'],
  ['staff_chat', 'person'],
  ['link', 'person'],
  ['session', 'person'],
  ['access_log', 'person'],
] as const satisfies readonly (readonly [keyof Tables, string])[];

/** What a column like these is called. */
export const isPersonColumn = (name: string): boolean => /^(person|owner|asker|by_person|presser)$/.test(name);
