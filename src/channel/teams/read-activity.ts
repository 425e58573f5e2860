/** From whatever was posted to the door, to something that has happened — or a reason why nothing has. Pure: the facts are given. */
import { type Address, type ChannelPlace, type Incoming, type IncomingFeedback, isAdvisorVerb } from '../../question/incoming.ts';
import type { OfficeId, RedactedText } from '../../question/question.ts';
import { type Activity, feedbackOf, isIdentifier, type Press, pressOf, shapeOf, starterOf, wordsSought } from './activity-shape.ts';
import { type CleaningFacts, cleaned, cleanedName, cleanedNonce, isExchangeId } from './cleaned.ts';
import { editId } from './edit-id.ts';
import { plainText } from './plain-text.ts';
import { type ServiceUrlRule, serviceUrlIsAllowed } from './service-url.ts';

export interface DoorFacts extends CleaningFacts {
  /** ISO instant. */
  receivedAt: string;
  tenants: ReadonlySet<string>;
  serviceUrls: ServiceUrlRule;
  /** Which channel belongs to which office, as it is now. */
  offices: { get(channel: string): OfficeId | undefined };
  /** What a person is known by: the present code, and those of older keys. */
  codes: (tenant: string, id: string) => readonly [string, ...string[]];
}

export const refusals = {
  'not-an-activity': { status: 400, sentence: 'Dette er ikke en aktivitet fra Bot Framework. Ingenting er lagret.' },
  'no-id': { status: 400, sentence: 'Aktiviteten mangler en brukbar id, og kunne blitt besvart to ganger. Ingenting er lagret.' },
  'no-conversation': { status: 400, sentence: 'Aktiviteten sier ikke hvilken samtale den hører til. Ingenting er lagret.' },
  'no-sender': { status: 400, sentence: 'Aktiviteten sier ikke hvem den er fra. Ingenting er lagret.' },
  'no-service-url': { status: 400, sentence: 'Aktiviteten mangler serviceUrl, og avsenderen kan ikke kontrolleres. Ingenting er lagret.' },
  'foreign-service-url': { status: 403, sentence: 'Aktivitetens serviceUrl er ikke tillatt her. Ingenting er lagret.' },
  'foreign-tenant': { status: 403, sentence: 'Leietakeren har ikke tilgang til assistenten. Ingenting er lagret.' },
} as const;
export type Refusal = keyof typeof refusals;

/** Somebody looks for a case in Teams' own search box and waits for the answer: nothing is kept of it. */
export interface Sought {
  person: string;
  tenant: string;
  /** Undefined when they could not be redacted. */
  words: RedactedText | undefined;
  locale: string | undefined;
}

export type Reading = (
  | { is: 'incoming'; incoming: Incoming }
  | { is: 'sought'; sought: Sought }
  | { is: 'ignored'; reason: string }
  | { is: 'refused'; reason: Refusal }
) & {
  /** The activity came from an office's channel: this is how it is reached. */
  seen?: { office: OfficeId; address: Address; team?: string };
};

export function readActivity(posted: unknown, facts: DoorFacts): Reading {
  const said = shapeOf(posted);
  if (!said) return { is: 'refused', reason: 'not-an-activity' };

  if (!said.serviceUrl) return { is: 'refused', reason: 'no-service-url' };
  if (!serviceUrlIsAllowed(said.serviceUrl, facts.serviceUrls)) return { is: 'refused', reason: 'foreign-service-url' };
  const tenants = [said.channelData?.tenant?.id, said.conversation?.tenantId]
    .filter((id) => id !== undefined)
    .map((id) => id.toLowerCase());
  const [tenant] = tenants;
  if (!tenant || !tenants.every((id) => id === tenant && facts.tenants.has(id))) return { is: 'refused', reason: 'foreign-tenant' };
  if (!isIdentifier(said.conversation?.id, 1000)) return { is: 'refused', reason: 'no-conversation' };

  const address: Address = {
    channel: 'teams',
    kind: conversationKind(said),
    serviceUrl: said.serviceUrl,
    conversation: said.conversation.id,
    tenant,
    botId: isIdentifier(said.recipient?.id, 200) ? said.recipient.id : 'bot',
  };
  const seen = officeSeen(said, address, facts.offices);
  return { ...whatHappened(said, address, facts), ...(seen && { seen }) };
}

function whatHappened(said: Activity, address: Address, facts: DoorFacts): Reading {
  const sender = said.from?.aadObjectId?.toLowerCase() ?? said.from?.id;
  if (said.from?.id !== undefined && said.from.id === said.recipient?.id) return ignored('from the bot itself');

  const [person, ...formerly] = facts.codes(address.tenant, sender ?? '');
  const common = () => ({
    id: said.id ?? '',
    address,
    person,
    ...(formerly.length > 0 && { formerly }),
    receivedAt: facts.receivedAt,
    ...(said.locale && isLocale.test(said.locale) && { locale: said.locale }),
  });
  const nameless = (): Reading | undefined => {
    if (!isIdentifier(said.id, 500)) return { is: 'refused', reason: 'no-id' };
    if (!isIdentifier(sender, 500)) return { is: 'refused', reason: 'no-sender' };
    return undefined;
  };

  switch (said.type) {
    case 'message': {
      const press = pressOf(said.value);
      if (press) return nameless() ?? pressed(said, common(), press, facts);
      if (said.channelData?.eventType === 'editMessage') return edited(said, address, common, nameless, facts);
      if (!said.text && isObject(said.value) && starterOf(said.value) === undefined) return ignored('an unknown button');
      if (!addressesBot(said, address)) return ignored('the bot is not mentioned');
      return nameless() ?? written(said, common(), facts);
    }
    case 'messageUpdate':
      // undeleteMessage comes this way too.
      if ((said.channelData?.eventType ?? 'editMessage') !== 'editMessage') return ignored('not an edit');
      return edited(said, address, common, nameless, facts);
    case 'conversationUpdate': {
      const added = said.membersAdded?.some((member) => member?.id !== undefined && member.id === said.recipient?.id);
      return added ? welcomed(said, address, common, facts) : ignored('others came or went');
    }
    case 'installationUpdate':
      return said.action === 'add' ? welcomed(said, address, common, facts) : ignored('not a new installation');
    case 'invoke':
      if (said.name === 'message/submitAction') return feedbackGiven(said, common, nameless, facts);
      if (said.name === 'adaptiveCard/action') {
        const press = pressOf(said.value);
        return press ? (nameless() ?? pressed(said, common(), press, facts)) : ignored('an unknown button');
      }
      if (said.name === 'composeExtension/query') return nameless() ?? looksFor(said, common(), facts);
      return ignored('an invoke of another kind');
    default:
      return ignored('an activity of another kind');
  }
}

/** «nb-NO», «zh-Hans-CN». */
const isLocale = /^[a-z]{2,3}(?:-(?:[a-z]{2,8}|\d{3})){0,3}$/i;
/** «2026-11-22T12:00:00.000Z» */
const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,7})?(?:Z|[+-]\d{2}:\d{2})$/;

type Common = Pick<Incoming, 'id' | 'address' | 'person' | 'formerly' | 'receivedAt' | 'locale'>;

function written(said: Activity, common: Common, facts: DoorFacts): Reading {
  const read = cleaned(withoutBotMention(said), facts);
  if (!read) return { is: 'incoming', incoming: { is: 'unreadable', ...common } };
  const { text, removed, tooLong } = read;
  const place = placeOf(said, common.address, facts);
  const attachments = (said.attachments ?? []).filter((attachment) => attachment?.contentType !== 'text/html').length;
  return {
    is: 'incoming',
    incoming: { is: 'message', ...common, text, removed, attachments, ...(tooLong && { tooLong }), ...(place && { place }) },
  };
}

function edited(said: Activity, address: Address, common: () => Common, nameless: () => Reading | undefined, facts: DoorFacts): Reading {
  if (!addressesBot(said, address)) return ignored('the bot is not mentioned');
  const refused = nameless();
  if (refused) return refused;
  const own = common();
  const raw = withoutBotMention(said);
  // An edit carries the id of the message it edits: the time of the edit tells two edits, and an edit and its original, apart.
  const time = said.timestamp && isInstant.test(said.timestamp) ? said.timestamp : facts.hash('edit', plainText(raw)).slice(0, 16);
  const id = editId(own.id, time);
  const read = cleaned(raw, facts);
  if (!read) return { is: 'incoming', incoming: { is: 'unreadable', ...own, id } };
  return { is: 'incoming', incoming: { is: 'edit', ...own, id, of: own.id, text: read.text, removed: read.removed } };
}

function looksFor({ value }: Activity, { person, address, locale }: Common, facts: DoorFacts): Reading {
  return { is: 'sought', sought: { person, tenant: address.tenant, words: cleaned(wordsSought(value), facts)?.text, locale } };
}

function welcomed(said: Activity, address: Address, common: () => Common, facts: DoorFacts): Reading {
  if (!isIdentifier(said.id, 500)) return { is: 'refused', reason: 'no-id' };
  // One installation is told of twice, by different senders at times: the conversation stands for the person, so that the two are one.
  const office = officeSeen(said, address, facts.offices)?.office;
  const person = facts.hash('conversation', address.conversation);
  const { formerly: _, ...here } = common();
  return { is: 'incoming', incoming: { is: 'welcome', ...here, person, ...(office && { office }) } };
}

function feedbackGiven(said: Activity, common: () => Common, nameless: () => Reading | undefined, facts: DoorFacts): Reading {
  const given = feedbackOf(said.value);
  if (!given) return ignored('not feedback');
  const refused = nameless();
  if (refused) return refused;
  const comment = cleaned(given.comment, facts);
  if (!comment) return { is: 'incoming', incoming: { is: 'unreadable', ...common() } };
  const incoming: IncomingFeedback = {
    is: 'feedback',
    ...common(),
    ...(isIdentifier(said.replyToId, 500) && { of: said.replyToId }),
    reaction: given.reaction,
    comment: comment.text,
  };
  return { is: 'incoming', incoming };
}

function pressed(said: Activity, common: Common, { verb, nonce, filled, own }: Press, facts: DoorFacts): Reading {
  const values: Record<string, RedactedText> = {};
  for (const [name, value] of [...filled, ...own.filter(([, value]) => !isExchangeId(value))]) {
    const read = cleaned(value, facts);
    if (!read) return { is: 'incoming', incoming: { is: 'unreadable', ...common } };
    values[name] = read.text;
  }
  for (const [name, value] of own) if (isExchangeId(value)) values[name] = value;
  const name = isAdvisorVerb(verb) && common.address.kind === 'channel' ? cleanedName(said.from?.name ?? '', facts) : undefined;
  return {
    is: 'incoming',
    incoming: {
      is: 'press',
      ...common,
      verb,
      nonce: cleanedNonce(nonce, facts),
      values,
      ...(name && { name }),
      ...(said.type === 'invoke' && { inPlace: true }),
    },
  };
}

function addressesBot(said: Activity, address: Address): boolean {
  return address.kind === 'personal' || botMentions(said).length > 0;
}

function botMentions(said: Activity) {
  return (said.entities ?? []).filter(
    (entity) =>
      entity?.type?.toLowerCase() === 'mention' && entity.mentioned?.id !== undefined && entity.mentioned.id === said.recipient?.id,
  );
}

function withoutBotMention(said: Activity): string {
  const mentions = botMentions(said).slice(0, 20);
  const names = new Set([said.recipient?.name, ...mentions.map((mention) => mention?.mentioned?.name)]);
  let text = textOf(said);
  for (const mention of mentions) if (mention?.text) text = text.replaceAll(mention.text, ' ');
  return text.replace(/<at\b[^<>]*>([^<]*)<\/at>/gi, (whole, name: string) => (names.has(name.trim()) ? ' ' : whole));
}

/** Teams repeats the text as an HTML attachment, and at times sends only that. A starter pressed in a card comes as its value. */
function textOf(said: Activity): string {
  const starter = said.text ? undefined : starterOf(said.value);
  const html = said.attachments?.find((attachment) => attachment?.contentType === 'text/html')?.content;
  return said.text || starter || (typeof html === 'string' ? html : '');
}

function conversationKind({ conversation, channelData }: Activity): Address['kind'] {
  if (conversation?.conversationType === 'personal') return 'personal';
  if (conversation?.conversationType === 'channel' || channelData?.team || channelData?.channel) return 'channel';
  return conversation?.conversationType === 'groupChat' || conversation?.isGroup ? 'group' : 'personal';
}

/** A new post in the channel goes to the channel's own id, never to the thread the activity was seen in. */
function officeSeen({ channelData }: Activity, address: Address, offices: DoorFacts['offices']) {
  if (address.kind !== 'channel') return undefined;
  const ids = [
    channelData?.settings?.selectedChannel?.id,
    channelData?.channel?.id,
    channelData?.teamsChannelId,
    address.conversation.split(';')[0],
  ];
  for (const id of ids) {
    const office = id === undefined ? undefined : offices.get(id);
    if (id !== undefined && office) {
      const team = channelData?.team?.id;
      return { office, address: { ...address, conversation: id }, ...(isIdentifier(team, 500) && { team }) };
    }
  }
  return undefined;
}

/** The channel a text was written in. */
function placeOf({ channelData }: Activity, { kind, conversation }: Address, facts: DoorFacts): ChannelPlace | undefined {
  if (kind !== 'channel') return undefined;
  const team = channelData?.team?.id;
  const called = [channelData?.team?.name, channelData?.channel?.name].filter(Boolean).join(' – ').slice(0, 200);
  const name = called === '' ? undefined : cleaned(called, facts)?.text;
  return {
    channel: channelData?.teamsChannelId ?? channelData?.channel?.id ?? conversation.split(';')[0] ?? conversation,
    ...(isIdentifier(team, 500) && { team }),
    ...(name && { name }),
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function ignored(reason: string): Reading {
  return { is: 'ignored', reason };
}
