import type { Reply } from '../desk/reply.ts';
import { type AdaptiveCard, card, type Element, largestCard, sizeOf } from './adaptive-card.ts';
import { button, starter } from './button.ts';
import { profileForm } from './profile-form.ts';

/** What stands beneath a reply's text: its buttons, the profile form, examples to start with. Undefined when there is nothing to press. */
export function replyCard(reply: Reply): AdaptiveCard | undefined {
  const actions = reply.buttons.map((each) => button(each, reply.language));
  const form = reply.form && profileForm(reply.form, reply.language);
  const starters = (reply.starters ?? []).map((text): Element => ({ type: 'ActionSet', actions: [starter(text)] }));

  // A column of rows keeps long titles readable in a narrow window; the buttons of a form belong beneath its fields.
  const drawn = [
    ...starters,
    ...actions.map((action): Element => ({ type: 'ActionSet', actions: [form ? { ...action, associatedInputs: 'None' } : action] })),
  ];
  const short = actions.length <= 3 && !form;
  const body = short ? starters : [...drawn, ...(form?.fields ?? [])];
  const last = short ? actions : (form?.actions ?? []);
  if (body.length === 0 && last.length === 0) return undefined;

  const whole = card(body, last);
  return sizeOf(whole) <= largestCard ? whole : card(form?.fields ?? [], last.slice(0, 6));
}
