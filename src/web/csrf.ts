/** A word that only our own pages know, made from the session's secret: a form without it is somebody else's. */
import { timingSafeEqual } from 'node:crypto';
import { hashOf } from '../desk/doors.ts';

export function csrfOf(secret: string): string {
  return hashOf(`csrf ${secret}`);
}

export function csrfHolds(secret: string, given: string | null): boolean {
  const expected = Buffer.from(csrfOf(secret));
  const shown = Buffer.from(given ?? '');
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}
