import Libsql from 'libsql';
import type { Passage } from '../../knowledge/article.ts';
import type { Engine } from './engine.ts';
import { createPeerWords, textsOf } from './peer-text.ts';

/** Words are made outside of SQLite, whose tokenizers know no Norwegian. */
export function openFts(passages: Passage[]): Engine {
  const words = createPeerWords();
  const database = new Libsql(':memory:');
  database.exec(`create virtual table passages using fts5(title, text, questions, tokenize = 'unicode61 remove_diacritics 0')`);
  const insert = database.prepare('insert into passages(rowid, title, text, questions) values (?, ?, ?, ?)');
  database.exec('begin');
  for (const [at, passage] of passages.entries()) {
    const { title, text, questions } = textsOf(passage);
    insert.run(at + 1, ...[title, text, questions].map((each) => words(each).join(' ')));
  }
  database.exec('commit');
  const select = database.prepare('select rowid, bm25(passages) as score from passages where passages match ? order by score limit 30');
  const size = (name: string) => Object.values(database.prepare(`pragma ${name}`).get() as Record<string, number>)[0] ?? 0;
  return {
    ask: (text) => {
      const asked = [...new Set(words(text))];
      if (asked.length === 0) return [];
      const rows = select.all(asked.map((word) => `"${word}"`).join(' OR ')) as { rowid: number; score: number }[];
      return rows.map(({ rowid, score }) => ({ at: rowid - 1, score: -score }));
    },
    outside: () => (size('page_count') * size('page_size')) / 1e6,
  };
}
