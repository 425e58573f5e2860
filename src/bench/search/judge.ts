/** How well an engine finds what is asked for. */
import type { AskedQuestion, Collection, Way } from './collection.ts';
import { ways } from './collection.ts';

export interface Quality {
  questions: number;
  /** Shares, 0–1. */
  first: number;
  inThree: number;
  /** Mean of one over the place, nothing past the tenth. */
  mrr: number;
}

export interface Judge {
  /** @param found passages, or articles, as the collection is judged, best first */
  see(way: Way, question: AskedQuestion, found: { id: string; article: string }[]): void;
  figures(): Partial<Record<Way, Quality>>;
}

export function createJudge(judgedBy: Collection['judgedBy']): Judge {
  const sums = new Map<Way, Quality>();
  return {
    see: (way, question, found) => {
      const names = [...new Set(found.map(({ id, article }) => (judgedBy === 'passage' ? id : article)))];
      const place = names.indexOf(judgedBy === 'passage' ? question.passage : question.article);
      const sum = sums.get(way) ?? { questions: 0, first: 0, inThree: 0, mrr: 0 };
      sums.set(way, sum);
      sum.questions++;
      if (place === 0) sum.first++;
      if (place >= 0 && place < 3) sum.inThree++;
      if (place >= 0 && place < 10) sum.mrr += 1 / (place + 1);
    },
    figures: () =>
      Object.fromEntries(
        ways.flatMap((way) => {
          const sum = sums.get(way);
          if (!sum) return [];
          const { questions, first, inThree, mrr } = sum;
          return [[way, { questions, first: first / questions, inThree: inThree / questions, mrr: mrr / questions }]];
        }),
      ),
  };
}
