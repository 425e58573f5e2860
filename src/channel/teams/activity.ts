/** From what the assistant says to the activity Teams shows. Pure; replies and cases are the only things that leave. */
import type { Activity, Attachment, ChannelAccount, ConversationAccount, Entity } from 'botbuilder';
import type { AdaptiveCard } from '../../card/adaptive-card.ts';
import { caseCard, caseSummary } from '../../card/case-card.ts';
import { shortened } from '../../card/plain.ts';
import { replyCard } from '../../card/reply-card.ts';
import { wordCard } from '../../card/word-card.ts';
import type { OutgoingContent, Reply } from '../../desk/reply.ts';
import { hostIsAllowed } from '../../knowledge/article.ts';
import type { Address } from '../../question/incoming.ts';

/** Teams takes messages of 100 KB, with markup of its own added to ours: text and card together stay below 80. */
const largestText = 50_000;

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** `addressOf` makes a link of ours, kept by its id alone, into the address it opens. */
export function activityOf(
  content: OutgoingContent,
  address: Address,
  replyTo?: string,
  addressOf?: (link: string) => string,
): Partial<Activity> {
  const to = {
    ...within(address, 'message'),
    ...(replyTo !== undefined && { replyToId: replyTo }),
  };
  if (content.is === 'case') return { ...to, summary: caseSummary(content), attachments: [attached(caseCard(content))] };
  if (content.is === 'word') return { ...to, summary: content.text, attachments: [attached(wordCard(content))] };

  const card = replyCard(content, addressOf);
  const entities = messageEntity(content);
  return {
    ...to,
    text: fitted(content.text),
    textFormat: 'markdown',
    locale: locales[content.language],
    ...(entities && { entities: [entities] }),
    ...(card && { attachments: [attached(card)] }),
    ...(content.feedbackFor !== undefined && { channelData: { feedbackLoop: { type: 'default' } } }),
  };
}

export function typingActivity(address: Address): Partial<Activity> {
  return within(address, 'typing');
}

/** Teams fills in the rest; a name left empty would be refused. */
function within({ botId, conversation }: Address, type: string): Partial<Activity> {
  return { type, from: { id: botId } as ChannelAccount, conversation: { id: conversation } as ConversationAccount };
}

/** Citations, and the AI label when a model wrote the words: a human's answer and a quotation never carry it. */
function messageEntity({ citations, written, text }: Reply): Entity | undefined {
  const marked = citations.filter(({ position }) => text.includes(`[${position}]`)).sort((a, b) => a.position - b.position);
  if (marked.length === 0 && written !== 'model') return undefined;
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    ...(written === 'model' && { additionalType: ['AIGeneratedContent'] }),
    ...(marked.length > 0 && {
      citation: marked.map(({ position, title, article, abstract, url }) => ({
        '@type': 'Claim',
        position,
        appearance: {
          '@type': 'DigitalDocument',
          // A citation without a name breaks the whole message.
          name: shortened(title.trim() || article, 80),
          abstract: shortened(abstract.trim() || title.trim() || article, 160),
          ...(url !== undefined && hostIsAllowed(url) && { url }),
        },
      })),
    }),
  };
}

function attached(content: AdaptiveCard): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

function fitted(text: string): string {
  if (Buffer.byteLength(text) <= largestText) return text;
  // A character cut in half reads as U+FFFD.
  return `${Buffer.from(text)
    .subarray(0, largestText)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')}…`;
}
