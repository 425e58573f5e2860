/** A case that somebody took and nobody moved: after one working day it is anybody's again. */
import { addWorkingDays } from '../office/working-days.ts';
import type { Case } from './case.ts';

/** When the claim runs out: the same time of day on the next working day. Undefined while nobody has one, or the asker is waited for. */
export function claimEnds({ state, touchedAt }: Pick<Case, 'state' | 'touchedAt'>, closed: readonly string[] = []): Date | undefined {
  if (state !== 'taken') return undefined;
  const touched = new Date(touchedAt);
  const next = addWorkingDays(touched, 1, closed);
  return atTimeOf(next, touched);
}

export function claimIsStale(claimed: Pick<Case, 'state' | 'touchedAt'>, now: Date, closed: readonly string[] = []): boolean {
  const ends = claimEnds(claimed, closed);
  return ends !== undefined && ends.getTime() <= now.getTime();
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });

/** The instant at which clocks in Norway show that day and the other instant's time. */
function atTimeOf(day: string, instant: Date): Date {
  const wanted = Date.parse(`${day}T${clock.format(instant).slice(11)}Z`);
  const shown = (at: number) => Date.parse(`${clock.format(new Date(at)).replace(' ', 'T')}Z`);
  // Summer time may begin or end between the two: a second look is right on the other side of it too.
  const first = wanted - (shown(wanted) - wanted);
  return new Date(first - (shown(first) - wanted));
}
