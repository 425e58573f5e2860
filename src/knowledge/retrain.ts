/** First half of `npm run calibrate`: learns the ranking's weights anew from the question lines and writes them down. Takes some minutes. */
import { writeFileSync } from 'node:fs';
import type { Day } from '../question/question.ts';
import { createNorwegian, readNorwegianWords } from './norwegian.ts';
import { readKnowledge } from './read-knowledge.ts';
import { trainRanking } from './train-ranking.ts';

const folder = 'knowledge';
const today = new Date().toISOString().slice(0, 10) as Day;

const { knowledge } = readKnowledge(folder);
const trained = trainRanking(knowledge.passages, createNorwegian(readNorwegianWords(folder)), today);
writeFileSync(new URL('ranking.json', import.meta.url), `${JSON.stringify(trained, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(trained.figures, null, 2)}\n`);
