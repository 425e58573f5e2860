import type { Day } from '../question/question.ts';

/** Whether a rule holds on a day; both ends count. */
export function inForce(rule: { validFrom: Day; validTo?: Day | undefined }, day: Day): boolean {
  return rule.validFrom <= day && (rule.validTo === undefined || day <= rule.validTo);
}
