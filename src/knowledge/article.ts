/** The words of knowledge: an article, its passages and the strict front matter they are read from. */
import { z } from 'zod';
import type { Day, Scheme, Speciality, Topic } from '../question/question.ts';
import { topics } from '../question/question.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'skal være en dato på formen 2026-11-22', abort: true })
  .refine(dayExists, 'er ikke en dato som finnes')
  .transform((text) => text as Day);

function dayExists(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Hosts a citation may link to: official sources and the offices' own (DESIGN 6). */
export const allowedHosts = [
  'lovdata.no',
  'helsedirektoratet.no',
  'alis.no',
  'samlis.no',
  'legeforeningen.no',
  'ks.no',
  'statsforvalteren.no',
  'regjeringen.no',
  'helfo.no',
  'fafo.no',
  'nsdm.no',
  'helsebiblioteket.no',
  'helse-bergen.no',
  'helse-stavanger.no',
  'helse-nord.no',
  'finnmarkssykehuset.no',
  'nordlandssykehuset.no',
  'unn.no',
  'hnt.no',
  'stolav.no',
] as const;

export function hostIsAllowed(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  return protocol === 'https:' && username === '' && allowedHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

const source = z.strictObject({
  title: z.string().min(3),
  publisher: z.string().min(2),
  url: z
    .string()
    .refine(
      hostIsAllowed,
      `skal være en https-adresse hos en kilde vi viser til folk (${allowedHosts.join(', ')}). Står saken bare et annet sted, skal status være to-check og linjen med url være ute`,
    )
    .optional(),
  date: z.string().min(4),
});
export type Source = z.infer<typeof source>;

/** Heading of the passage that stands before the first `##`. */
export const shortAnswerHeading = 'Kort svar';

export const frontMatter = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'skal være små bokstaver a–z og tall med bindestrek'),
    title: z.string().min(5).max(120),
    topic: z.enum(topics),
    speciality: z.enum(['ALM', 'SAM', 'both']),
    scheme: z.enum(['old', 'new', 'both']).optional(),
    /** human: says what is not known and who decides; a question that finds it always goes to an advisor. */
    kind: z.enum(['rule', 'human']),
    language: z.literal('nb'),
    status: z.enum(['verified', 'to-check']),
    validFrom: day,
    validTo: day.optional(),
    supersededBy: z.string().optional(),
    lastVerified: day,
    reviewBy: day,
    sources: z.array(source).min(1),
    facts: z.array(z.string()).min(1),
    questions: z.record(z.string(), z.array(z.string().min(3)).min(1)),
  })
  .refine((article) => !article.validTo || article.validTo >= article.validFrom, { path: ['validTo'], error: 'er før validFrom' })
  .refine((article) => article.reviewBy >= article.lastVerified, { path: ['reviewBy'], error: 'er før lastVerified' });
export type FrontMatter = z.infer<typeof frontMatter>;

export interface Article extends FrontMatter {
  file: string;
  passages: Passage[];
}

/** One heading of one article: the unit that is found, quoted and cited. */
export interface Passage {
  /** `article-id` for the short answer, `article-id#heading` for the others. Stable; ties in ranking are broken by it. */
  id: string;
  article: string;
  title: string;
  heading: string;
  /** Markdown: paragraphs and `- ` lists only. */
  text: string;
  topic: Topic;
  speciality: Exclude<Speciality, 'unknown'>;
  scheme: Scheme | 'both' | undefined;
  kind: 'rule' | 'human';
  status: 'verified' | 'to-check';
  validFrom: Day;
  validTo: Day | undefined;
  supersededBy: string | undefined;
  lastVerified: Day;
  reviewBy: Day;
  sources: Source[];
  /** How people ask what this passage answers. */
  questions: string[];
}

/** Everything in service at one moment; swapped whole when a file changes. */
export interface Knowledge {
  /** Hash of all files' contents, 12 hex digits: written on every exchange. */
  version: string;
  articles: Article[];
  passages: Passage[];
}
