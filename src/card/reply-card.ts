import type { Reply } from '../desk/reply.ts';
import { texts } from '../text/texts.ts';
import type { BarChart } from './adaptive-card.ts';
import {
  type Action,
  type AdaptiveCard,
  type Container,
  card,
  type Element,
  largestCard,
  type OpenUrl,
  type ShowCard,
  sizeOf,
} from './adaptive-card.ts';
import { button, starter } from './button.ts';
import { caseField } from './case-field.ts';
import { inquiryForm } from './inquiry-form.ts';
import { numberIn, shortened, unmarked } from './plain.ts';
import { profileForm } from './profile-form.ts';

/**
 * What stands beneath a reply's text: its buttons, the profile form, examples to start with. Undefined when there is nothing to press.
 * `addressOf` makes a link of ours into an address; without it there is none to open.
 */
export function replyCard(reply: Reply, addressOf?: (link: string) => string): AdaptiveCard | undefined {
  const actions = reply.buttons.map((each) => button(each, reply.language, numberIn(reply.text, each.title)));
  if (reply.inquiry) {
    const { fields, actions: save } = inquiryForm(reply.inquiry, reply.language);
    return card(fields, save);
  }
  const form = reply.form && profileForm(reply.form, reply.language);
  const examples = (reply.starters ?? []).map((text) => row(starter(text)));
  if (reply.caseField) {
    const { fields, actions: send } = caseField(reply.caseField, reply.language);
    return fitting(card(fields, [...send, ...actions.map((action) => ({ ...action, associatedInputs: 'None' as const }))]));
  }
  if (form) {
    // Whoever asked for the form has no need to skip it.
    const last = reply.written === 'said' ? form.actions.slice(0, 1) : form.actions;
    return fitting(card([...examples, ...aside(actions), ...intro(reply), ...form.fields], last), form);
  }

  // Titles like «Sykefravær og permisjon – Sykmelding» would be cut off on buttons.
  const long = actions.filter(({ title }) => title.length > longestOnButton);
  const short = actions.filter((action) => !long.includes(action));
  const inRows = short.length > mostInLine ? actions : long;
  const body = [...(reply.charts ?? []).map(chart), ...examples, ...inRows.map(row)];
  const inLine = actions.filter((action) => !inRows.includes(action));
  const open = opened(reply, addressOf);
  return body.length + inLine.length + open.length === 0 ? undefined : fitting(card(body, [...open, ...inLine]));
}

function chart({ title, bars }: NonNullable<Reply['charts']>[number]): BarChart {
  const data = bars.map(({ label, value }) => ({ x: shortened(label, 60), y: value }));
  return { type: 'Chart.HorizontalBar', title, data, fallback: 'drop' };
}

function opened({ open }: Reply, addressOf: ((link: string) => string) | undefined): OpenUrl[] {
  return open && addressOf ? [{ type: 'Action.OpenUrl', title: open.title, url: addressOf(open.link) }] : [];
}

const longestOnButton = 24;
const mostInLine = 4;

/** A choice that wraps, however narrow the window. */
function row(action: Exclude<Action, ShowCard>): Container {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: [{ type: 'TextBlock', text: unmarked(action.title), wrap: true, color: 'Accent' }],
    selectAction: action,
  };
}

/** The buttons of an answer that has a form beneath: they take nothing of the form with them. */
function aside(actions: Action[]): Element[] {
  if (actions.length === 0) return [];
  return [{ type: 'ActionSet', actions: actions.map((action) => ({ ...action, associatedInputs: 'None' as const })) }];
}

/** Why a form comes with an answer. Where the reply is about the form, its text has said so. */
function intro({ written, language }: Reply): Element[] {
  if (written === 'said') return [];
  return [{ type: 'TextBlock', text: texts[language].profileAsk, wrap: true, separator: true, spacing: 'Medium' }];
}

function fitting(whole: AdaptiveCard, form?: ReturnType<typeof profileForm>): AdaptiveCard {
  return sizeOf(whole) <= largestCard ? whole : card(form?.fields ?? [], (whole.actions ?? []).slice(0, 6));
}
