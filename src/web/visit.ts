/** One request as our pages see it, and what they have at hand to answer it. */
import type { Doors, Session } from '../desk/doors.ts';
import type { AccessLog, Clock, Log, Roster } from '../desk/ports.ts';
import type { Language } from '../question/question.ts';
import { languages } from '../question/question.ts';
import type { Gaps } from '../tally/open-gaps.ts';
import type { Reception } from '../tally/open-reception.ts';
import type { WebTexts } from '../text/web-nb.ts';
import { webTexts } from '../text/web-texts.ts';
import type { Cookies } from './cookie.ts';
import type { ArticleShown } from './gaps-section.ts';
import type { Figures } from './gather.ts';
import { paragraph } from './html.ts';
import { page } from './shell.ts';
import type { TokenCheck } from './token-check.ts';

export interface WebParts {
  /** Where people find us, as `https://…` without a path. Over plain http only on this machine. */
  address: string;
  doors: Doors;
  roster: Roster;
  /** The code a person of Entra has everywhere here. */
  personCode: (tenant: string, id: string) => string;
  /** Undefined: the tab is not set up. */
  checkToken: TokenCheck | undefined;
  /** Entra groups whose members are leaders, besides those listed. */
  leaderGroups: readonly string[];
  figures: Figures;
  gaps: Pick<Gaps, 'of'>;
  reception: Reception;
  /** What we know just now. */
  articles: () => readonly ArticleShown[];
  accessLog: Pick<AccessLog, 'note'>;
  /** Every figure was made by a program. */
  sample: boolean;
  clock: Clock;
  log: Log;
}

/** A leader, let in. */
export interface Guest {
  session: Session;
  secret: string;
}

export interface Visit {
  request: Request;
  url: URL;
  /** What stood for `:name` in the route's path. */
  named: string;
  form: URLSearchParams;
  language: Language;
  say: WebTexts;
  parts: WebParts;
  cookies: Cookies;
  guest: Guest | undefined;
}

/** Bokmål unless the address asks for another. Teams asks with the person's whole locale, as «nn-no». */
export function languageOf(url: URL): Language {
  const asked = url.searchParams.get('sprak')?.slice(0, 2).toLowerCase();
  return languages.find((each) => each === asked) ?? 'nb';
}

export type RefusedBecause = keyof WebTexts['refused'];

/** A page that says why not, and what to do. */
export function refuse(
  visit: Pick<Visit, 'url' | 'language'> & { parts: Pick<WebParts, 'sample'> },
  why: RefusedBecause,
  status: number,
): Response {
  const { url, language, parts } = visit;
  const { refused } = webTexts[language];
  return page({ title: refused.title, language, status, url: plain(url), sample: parts.sample, body: paragraph(refused[why]) });
}

/** A link's secret is not repeated in a page. */
function plain(url: URL): URL {
  return new URL(url.pathname.startsWith('/inn/') ? '/tall' : url.href, url);
}
