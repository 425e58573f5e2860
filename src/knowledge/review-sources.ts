/** Sources as a knowledge owner should see them: pages nobody has put a date on, and doubtful articles that an official page could settle. */
import type { Article } from './article.ts';
import type { Finding } from './finding.ts';
import type { ReadKnowledge } from './read-knowledge.ts';

/** Whose word settles a rule. The offices' own pages and the doctors' association's explain it. */
const official = ['lovdata.no', 'helsedirektoratet.no', 'regjeringen.no', 'statsforvalteren.no', 'helfo.no'];

export function reviewSources({ knowledge: { articles }, lineOf }: ReadKnowledge): Finding[] {
  return [...confirmable(articles, lineOf), ...undated(articles, lineOf)];
}

function confirmable(articles: Article[], lineOf: ReadKnowledge['lineOf']): Finding[] {
  return articles.flatMap(({ file, status, kind, sources }) => {
    if (status !== 'to-check' || kind !== 'rule') return [];
    const at = sources.findIndex(({ url }) => url !== undefined && isOfficial(url));
    if (at === -1) return [];
    const says = `Står som to-check, men viser til ${sources[at]?.publisher}.`;
    return [{ file, line: lineOf(file, ['sources', at]), says, warning: true, concern: 'confirmable' }];
  });
}

const isOfficial = (url: string) => {
  const { hostname } = new URL(url);
  return official.some((host) => hostname === host || hostname.endsWith(`.${host}`));
};

/** One finding for each page, however many articles stand on it. */
function undated(articles: Article[], lineOf: ReadKnowledge['lineOf']): Finding[] {
  const pages = new Map<string, { title: string; file: string; line: () => number; articles: number }>();
  for (const { file, sources } of articles) {
    for (const [at, { title, url, date }] of sources.entries()) {
      if (/\d{4}/.test(date)) continue;
      const page = pages.get(url ?? title);
      if (page) page.articles++;
      else pages.set(url ?? title, { title, file, line: () => lineOf(file, ['sources', at, 'date']), articles: 1 });
    }
  }
  return [...pages.values()]
    .sort((a, b) => b.articles - a.articles)
    .map(({ title, file, line, articles: count }) => ({
      file,
      line: line(),
      says: `Kilden «${title}» har ingen dato${count > 1 ? ` og brukes i ${count} artikler` : ''}.`,
      warning: true,
      concern: 'undated',
    }));
}
