import { describe, expect, it } from 'vitest';
import { draftFormat, readDraft } from './draft-shape.ts';

const draft = { kind: 'answer', sentences: [{ text: 'Prøven er kort.', from: ['prove'] }], note: '' };
const good = JSON.stringify(draft);

describe('a draft as the model writes it', () => {
  it.each([good, ` ${good}\n`, `\`\`\`json\n${good}\n\`\`\``])('is read: %j', (content) => {
    expect(readDraft(content)).toEqual(draft);
  });

  it.each([
    '',
    'Prøven er kort.',
    '[]',
    'null',
    good.slice(0, -1),
    JSON.stringify({ ...draft, kind: 'order' }),
    JSON.stringify({ ...draft, link: 'https://ondt.example' }),
    JSON.stringify({ ...draft, note: undefined }),
    JSON.stringify({ ...draft, sentences: [{ text: '', from: [] }] }),
    JSON.stringify({ ...draft, sentences: [{ text: 'x'.repeat(601), from: [] }] }),
    JSON.stringify({ ...draft, sentences: Array.from({ length: 13 }, () => draft.sentences[0]) }),
    JSON.stringify({ ...draft, sentences: [{ text: 'Prøven er kort.', from: ['a', 'b', 'c', 'd', 'e'] }] }),
  ])('is nothing at all when it is not what was asked for: %j', (content) => {
    expect(readDraft(content)).toBeUndefined();
  });

  it('is asked for strictly: every field required, none besides', () => {
    const { schema } = draftFormat.json_schema;
    expect([...schema.required].sort()).toEqual(Object.keys(schema.properties).sort());
    const { items } = schema.properties.sentences;
    expect([...items.required].sort()).toEqual(Object.keys(items.properties).sort());
    expect([schema.additionalProperties, items.additionalProperties]).toEqual([false, false]);
  });
});
