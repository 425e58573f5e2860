/** People at work on cases, through the front door: what stands in a channel now, and what comes of pressing it. Everybody here is synthetic. */
import { demoChannels, demoTenant, type Posted, personalMessage, pressed } from './activities.ts';
import type { Arrival } from './fake-connector.ts';
import type { Ground } from './ground.ts';

export interface DrawnAction {
  type: string;
  title: string;
  verb?: string;
  data?: { nonce: string; own: Record<string, string> } & Record<string, unknown>;
  card?: { body: DrawnElement[]; actions?: DrawnAction[] };
}
export type DrawnElement = Record<string, unknown> & { type: string };
export interface DrawnCard {
  body: DrawnElement[];
  actions?: DrawnAction[];
}
type Office = keyof typeof demoChannels;

export const cardOf = (arrival: Arrival | undefined) =>
  (arrival?.activity['attachments'] as { content: DrawnCard }[] | undefined)?.[0]?.content;

/** Every action, also those that another one opens. */
export function actionsOf(card: DrawnCard | undefined): DrawnAction[] {
  return (card?.actions ?? []).flatMap((action) => [action, ...(action.card ? actionsOf(action.card) : [])]);
}

/** All that is written on a card. */
export function wordsOn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([name]) => Array.isArray(value) || ['text', 'title', 'value', 'label', 'body', 'items', 'inlines', 'facts'].includes(name))
    .map(([, inner]) => wordsOn(inner))
    .filter(Boolean)
    .join('\n');
}

export interface CasePlay {
  /** The posts in the office's channel that are a case's card, as they stand now, oldest first. */
  cards(office: Office): { id: string; number: number; card: DrawnCard; heading: string }[];
  cardOf(office: Office, number: number): { id: string; card: DrawnCard; heading: string } | undefined;
  /** Waits until the newest card of that case in the office's channel says so. */
  until(office: Office, number: number, heading: RegExp): Promise<DrawnCard>;
  /** Presses what stands under that title on the present card, or on `on`; the card that answers. */
  press(who: string, office: Office, number: number, title: string, values?: Record<string, string>, on?: DrawnCard): Promise<DrawnCard>;
  /** Presses in one's own chat, on the newest card there that has the button. */
  pressOwn(who: string, title: string, values?: Record<string, string>): Promise<DrawnCard>;
  /** Asks something that becomes a case; its number. */
  open(who: string, question: string): Promise<number>;
  /** What a person reads in their own chat, oldest first. */
  chat(who: string): string[];
  /** Words in the thread of a card. */
  thread(office: Office, number: number): string[];
}

export function playCases(ground: Ground): CasePlay {
  const { connector } = ground;
  const setting = (person: string, more: object = {}) => ({ serviceUrl: connector.url, person, ...more });

  function cards(office: Office) {
    const found = new Map<string, { id: string; number: number; card: DrawnCard; heading: string }>();
    for (const arrival of connector.accepted()) {
      if (arrival.conversation !== demoChannels[office] || !('summary' in arrival.activity)) continue;
      const card = cardOf(arrival);
      const heading = String(card?.body[0]?.['text'] ?? '').replaceAll('\u2060', '');
      const number = Number(/^Sak (\d+)/.exec(heading)?.[1]);
      const id = arrival.method === 'PUT' ? (arrival.activityId ?? '') : arrival.id;
      if (card && number) found.set(id, { id, number, card, heading });
    }
    return [...found.values()];
  }
  const newest = (office: Office, number: number) => cards(office).findLast((each) => each.number === number);

  async function send(activity: Posted): Promise<DrawnCard> {
    const { status, body } = await ground.post(activity);
    const answer = JSON.parse(body || '{}') as { type?: string; value?: DrawnCard };
    if (status !== 200 || answer.type !== 'application/vnd.microsoft.card.adaptive' || !answer.value)
      throw new Error(`A press was answered with ${status} ${body.slice(0, 200)}`);
    return answer.value;
  }
  function dataOf(card: DrawnCard | undefined, title: string, values: Record<string, string>) {
    const action = actionsOf(card).find((each) => each.title === title && each.verb !== undefined);
    if (!action?.verb) throw new Error(`There is no «${title}» among ${actionsOf(card).map((each) => each.title)}`);
    return { verb: action.verb, data: { ...action.data, ...values } };
  }

  return {
    cards,
    cardOf: newest,
    async until(office, number, heading) {
      await connector.until(() => heading.test(newest(office, number)?.heading ?? ''));
      return newest(office, number)?.card as DrawnCard;
    },
    press(who, office, number, title, values = {}, on) {
      const standing = newest(office, number);
      const { verb, data } = dataOf(on ?? standing?.card, title, values);
      const channel = demoChannels[office];
      return send({
        ...pressed(verb, data, setting(who)),
        conversation: { id: `${channel};messageid=${standing?.id}`, conversationType: 'channel', isGroup: true, tenantId: demoTenant },
        channelData: { tenant: { id: demoTenant }, team: { id: '19:demo-team@thread.tacv2' }, channel: { id: channel } },
        replyToId: standing?.id,
      });
    },
    pressOwn(who, title, values = {}) {
      const own = connector.accepted().filter(({ conversation }) => conversation === `a:demo-${who}`);
      const card = own.map(cardOf).findLast((each) => actionsOf(each).some((action) => action.title === title));
      const { verb, data } = dataOf(card, title, values);
      return send(pressed(verb, data, setting(who)));
    },
    async open(who, question) {
      const [reply] = await ground.ask(personalMessage(question, setting(who)));
      const number = Number(/(?:sak|case) (\d+)/i.exec(String(reply?.activity['text']))?.[1]);
      if (!number) throw new Error(`No case: ${String(reply?.activity['text'])}`);
      return number;
    },
    chat: (who) => connector.texts(`a:demo-${who}`),
    thread(office, number) {
      const ids = cards(office).flatMap((each) => (each.number === number ? each.id : []));
      return connector
        .accepted()
        .filter(({ conversation }) => ids.some((id) => conversation === `${demoChannels[office]};messageid=${id}`))
        .map((arrival) => wordsOn(cardOf(arrival)));
    },
  };
}
