/** A secret or a certificate that runs out makes the assistant silent: administrators hear of it 60, 30 and 7 days ahead, and on the day. */
import { isWorkingDay } from '../office/working-days.ts';
import { norwegianTime } from '../office/working-time.ts';
import { sayDate } from '../text/say-date.ts';
import { watchNb as say } from '../text/watch-nb.ts';
import { type Desk, dayOf } from './context.ts';
import { tellAdministrators } from './tell-administrators.ts';

export interface Expiring {
  what: 'secret' | 'certificate';
  /** The first moment at which it no longer holds. */
  at: Date;
}

const stepsAhead = [0, 7, 30, 60];
const [atEight, atFour] = [8 * 60, 16 * 60];

export async function tellOfExpiry(desk: Desk, now: Date, expiring: readonly Expiring[]): Promise<void> {
  const today = dayOf(now);
  if (!isWorkingDay(today) || now < norwegianTime(today, atEight) || now >= norwegianTime(today, atFour)) return;
  for (const { what, at } of expiring) {
    const days = daysUntil(at, now);
    const step = stepsAhead.find((ahead) => days <= ahead);
    if (step === undefined) continue;
    const last = dayOf(at);
    const text = (what === 'secret' ? say.secretExpires : say.certificateExpires)(days, sayDate(last, 'nb'));
    await tellAdministrators(desk, { key: `expires:${what}:${last}:${step}`, text });
  }
}

/** By the calendar in Norway: 0 on the very day, less when it is past. */
function daysUntil(at: Date, now: Date): number {
  return Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / 86_400_000);
}
