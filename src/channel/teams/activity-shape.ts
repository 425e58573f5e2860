/** The parts of a Bot Framework activity that are read, and nothing of the rest. */
import { z } from 'zod';
import { type Verb, verbs } from '../../question/incoming.ts';
import { type Language, languages } from '../../question/question.ts';

// What Teams sends changes without notice: a field of another shape than expected counts as absent.
const text = z.string().optional().catch(undefined);
const named = z.object({ id: text, name: text }).optional().catch(undefined);
const account = z.object({ id: text, aadObjectId: text, name: text }).optional().catch(undefined);
const listOf = <T extends z.ZodType>(item: T) => z.array(item).optional().catch(undefined);

const activity = z.object({
  type: z.string().min(1).max(100),
  id: text,
  name: text,
  action: text,
  text,
  timestamp: text,
  locale: text,
  serviceUrl: text,
  replyToId: text,
  from: account,
  recipient: account,
  conversation: z
    .object({ id: text, conversationType: text, isGroup: z.boolean().optional().catch(undefined), tenantId: text })
    .optional()
    .catch(undefined),
  channelData: z
    .object({
      tenant: named,
      team: named,
      channel: named,
      teamsChannelId: text,
      eventType: text,
      settings: z.object({ selectedChannel: named }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  entities: listOf(z.object({ type: text, text, mentioned: account }).optional().catch(undefined)),
  membersAdded: listOf(account),
  attachments: listOf(z.object({ contentType: text, content: z.unknown().optional() }).optional().catch(undefined)),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof activity>;

/** Undefined when it is no activity at all. */
export function shapeOf(posted: unknown): Activity | undefined {
  return activity.safeParse(posted).data;
}

/** Short enough to be an id, and nothing in it that a database or a log stumbles over. */
export function isIdentifier(text: string | undefined, longest: number): text is string {
  return text !== undefined && text.length > 0 && text.length <= longest && !/[\p{Cc}\uD800-\uDFFF]/u.test(text);
}

export interface Press {
  verb: Verb;
  nonce: string;
  /** What the person filled in. */
  filled: [string, string][];
  /** What we put on the button ourselves. */
  own: [string, string][];
}

/** Action.Execute puts the verb beside the data, Action.Submit inside it. */
export function pressOf(value: unknown): Press | undefined {
  const read = execute.safeParse(value);
  const carried = read.success ? { ...read.data.action.data, verb: read.data.action.verb } : value;
  const data = buttonData.safeParse(carried);
  if (!data.success) return undefined;
  const { verb, nonce, own, language: _, ...filled } = data.data;
  return { verb, nonce, filled: fieldsOf(filled), own: fieldsOf(own ?? {}) };
}

/** Fields of ours have names of letters: in the name too a person could put a number. */
function fieldsOf(data: Record<string, unknown>): [string, string][] {
  return Object.entries(data)
    .filter(([name, field]) => /^[a-z][a-z-]{0,40}$/i.test(name) && ['string', 'number', 'boolean'].includes(typeof field))
    .slice(0, 30)
    .map(([name, field]): [string, string] => [name, String(field)]);
}

/** The language of the card that a button stands on. */
export function languageOn(value: unknown): Language | undefined {
  return spokenOn.safeParse(value).data?.action.data.language;
}

/** A starter pressed in a card: the text it stands for. */
export function starterOf(value: unknown): string | undefined {
  return imBack.safeParse(value).data?.msteams.value;
}

/** What was written in the search box; nothing yet when it was just opened. */
export function wordsSought(value: unknown): string {
  const { parameters = [] } = sought.safeParse(value).data ?? {};
  return parameters.find((parameter) => parameter.name === 'words')?.value ?? '';
}

export function feedbackOf(value: unknown): { reaction: 'like' | 'dislike'; comment: string } | undefined {
  return feedback.safeParse(value).data;
}

const execute = z.object({
  action: z.object({ type: z.literal('Action.Execute'), verb: z.string(), data: z.record(z.string(), z.unknown()) }),
});
const buttonData = z.looseObject({
  verb: z.enum(verbs),
  nonce: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\uD800-\uDFFF]+$/u),
  own: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
const spokenOn = z.object({ action: z.object({ data: z.object({ language: z.enum(languages) }) }) });
const sought = z.object({ parameters: listOf(z.object({ name: text, value: text })) });
const imBack = z.object({ msteams: z.object({ type: z.literal('imBack'), value: z.string() }) });

const feedbackText = z.object({ feedbackText: z.string() });

/** The comment comes as JSON inside a string from Teams, and as it was written from the Agents Playground. */
const feedback = z
  .object({
    actionName: z.literal('feedback'),
    actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown().optional() }),
  })
  .transform(({ actionValue }) => ({ reaction: actionValue.reaction, comment: commentOf(actionValue.feedback) }));

function commentOf(given: unknown): string {
  if (typeof given !== 'string') return '';
  try {
    return feedbackText.safeParse(JSON.parse(given)).data?.feedbackText ?? '';
  } catch {
    return given;
  }
}
