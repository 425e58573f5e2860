/** A desk whose model is watched: how often it was asked, and how much of what it wrote could be used. */
import type { Desk } from '../desk/context.ts';
import type { WriterResult } from '../desk/model-ports.ts';

export function watchModel(desk: Desk): { desk: Desk; figures: () => object } {
  const { writer } = desk;
  if (!writer) throw new Error('The desk has no model.');
  const came: Record<WriterResult['is'], number> = { sentences: 0, cannot: 0, ask: 0, unavailable: 0 };
  let [proposed, fell, removed] = [0, 0, 0];
  const watch = (facts: object, message: string) => {
    if (message.startsWith('what the model wrote did not hold')) fell += 1;
    if (message.startsWith('sentences of the model') && 'faults' in facts && Array.isArray(facts.faults)) removed += facts.faults.length;
  };
  return {
    desk: {
      ...desk,
      log: { ...desk.log, info: watch, warn: watch },
      writer: {
        ...writer,
        async write(request, waited) {
          const result = await writer.write(request, waited);
          came[result.is] += 1;
          if (result.is === 'sentences') proposed += result.sentences.length;
          return result;
        },
      },
    },
    figures: () => {
      const asked = Object.values(came).reduce((sum, count) => sum + count, 0);
      const written = came.sentences - fell;
      return {
        modelAsked: asked,
        written,
        writtenShare: asked === 0 ? 0 : written / asked,
        fell,
        sentences: proposed,
        sentencesRemoved: removed,
        doubts: came.cannot + came.ask,
        unavailable: came.unavailable,
      };
    },
  };
}
