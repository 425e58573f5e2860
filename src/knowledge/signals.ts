/** What speaks for and against a passage as the answer to a question. Plain numbers; ranking and confidence weigh them. */

/** Most are shares of the question's rarity-weighted words, 0–1. */
export interface Signals {
  /** Likeness to the nearest question line; mean of the two and four nearest. */
  asked: number;
  askedTwice: number;
  askedFour: number;
  /** How much of the nearest question line the question says. */
  askedBack: number;
  /** The same in four-letter pieces: spelling, dialect, compounds. */
  grams: number;
  gramsFour: number;
  /** Nearest question line in words and letters together. */
  near: number;
  /** Share of the question found in the passage's text; in text and question lines; in its best sentence; in the whole article. */
  text: number;
  all: number;
  sentence: number;
  article: number;
  /** Share of title and heading that the question says; share of the question that they say. */
  heading: number;
  headed: number;
  /** How many of the passage's, and the article's, units say the question's words, levelled off. */
  much: number;
  muchArticle: number;
  /** Share of all that say these words who are of this passage, and of this article. */
  points: number;
  pointsArticle: number;
  /** Log-likelihood of the question as one more line of the passage, against any line. */
  likely: number;
  /** Log-probability and probability of the article, by what was learnt from all lines (article-guess). */
  learnt: number;
  learntShare: number;
  /** Nearness in meaning: to the passage, the article and the nearest line. */
  meaning: number;
  meaningArticle: number;
  meaningLine: number;
  /** The engine's score over the best score. */
  lunr: number;
  /** Share of the question's four-letter pieces, side by side with their neighbours, in the text and in its best sentence. */
  textGrams: number;
  sentenceGrams: number;
  /** The nearest question line of another passage of the same article. */
  sibling: number;
  /** Share of the passage's lines that ask for the same kind of thing, and of the article's. */
  sameKind: number;
  sameKindArticle: number;
  /** 1 for the short answer of an article. */
  short: number;
  /** Share of the question's numbers that the passage has; years that its title names and the question does not. */
  numbers: number;
  otherYear: number;
  /** 1 when the question asks for a kind of thing (a date, an amount …) that the text does not hold. */
  wrongKind: number;
  wrongSpeciality: number;
  wrongScheme: number;
  /** 1 when the rule was not in force on a day that the question names. */
  wrongTime: number;
}

/** In the order of `Signals`, and of the numbers in a row of them. */
export const signalNames = [
  'asked',
  'askedTwice',
  'askedFour',
  'askedBack',
  'grams',
  'gramsFour',
  'near',
  'text',
  'all',
  'sentence',
  'article',
  'heading',
  'headed',
  'much',
  'muchArticle',
  'points',
  'pointsArticle',
  'likely',
  'learnt',
  'learntShare',
  'meaning',
  'meaningArticle',
  'meaningLine',
  'lunr',
  'textGrams',
  'sentenceGrams',
  'sibling',
  'sameKind',
  'sameKindArticle',
  'short',
  'numbers',
  'otherYear',
  'wrongKind',
  'wrongSpeciality',
  'wrongScheme',
  'wrongTime',
] as const satisfies (keyof Signals)[];

/** The signals of the row that begins at `from`. */
export function signalsAt(rows: Float64Array, from: number): Signals {
  const signals = {} as Signals;
  for (let at = 0; at < signalNames.length; at++) signals[signalNames[at] as keyof Signals] = rows[from + at] as number;
  return signals;
}
