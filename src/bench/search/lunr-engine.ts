import { createRequire } from 'node:module';
import lunr from 'lunr';
import type { Passage } from '../../knowledge/article.ts';
import type { Engine } from './engine.ts';
import { textsOf } from './peer-text.ts';

/** As its own guide begins. */
export function openLunr(passages: Passage[]): Engine {
  return engineOf(lunr(fill(passages)));
}

/** As the guide of lunr-languages begins. */
export function openLunrNorwegian(passages: Passage[]): Engine {
  const no = norwegianPlugin();
  const filled = fill(passages);
  return engineOf(
    lunr(function () {
      this.use(no);
      filled.call(this);
    }),
  );
}

/** lunr says it aloud when a language is registered twice. */
function norwegianPlugin(): lunr.Builder.Plugin {
  const spoken = lunr as typeof lunr & { no?: lunr.Builder.Plugin };
  if (!spoken.no) {
    const require = createRequire(import.meta.url);
    require('lunr-languages/lunr.stemmer.support.js')(lunr);
    require('lunr-languages/lunr.no.js')(lunr);
  }
  return spoken.no as lunr.Builder.Plugin;
}

function fill(passages: Passage[]): (this: lunr.Builder) => void {
  return function () {
    this.ref('at');
    for (const field of ['title', 'text', 'questions']) this.field(field);
    for (const [at, passage] of passages.entries()) this.add({ at, ...textsOf(passage) });
  };
}

/** The signs of its query language are taken out of what people write. */
function engineOf(index: lunr.Index): Engine {
  return {
    ask: (text) =>
      index
        .search(text.replace(/[^\p{L}\p{N}\s]+/gu, ' '))
        .slice(0, 30)
        .map(({ ref, score }) => ({ at: Number(ref), score })),
  };
}
