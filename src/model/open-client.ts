/** The official package, loaded when it is first needed, as the one function we ask of it. Throws as the package does. */
import type { OpenAI } from 'openai';
import type { PromptMessage } from '../answer/prompt.ts';
import type { ModelConfig, ModelLimits } from './model-config.ts';

export interface Completion {
  messages: PromptMessage[];
  format: object;
  maxTokens: number;
  temperature: number | undefined;
}

export interface Completed {
  content: string;
  refused: boolean;
  /** As the service counted, else reckoned from the lengths. */
  tokens: { read: number; written: number };
}

export async function openClient(
  config: ModelConfig,
  { timeout }: Pick<ModelLimits, 'timeout'>,
): Promise<(completion: Completion, signal: AbortSignal) => Promise<Completed>> {
  const client = await openPackage(config, timeout);
  const own = config.is === 'openai' && config.baseUrl !== undefined;

  return async ({ messages, format, maxTokens, temperature }, signal) => {
    const answer = await client.chat.completions.create(
      {
        model: config.model,
        messages,
        response_format: format as { type: 'json_schema'; json_schema: { name: string } },
        // Servers of one's own know the older name.
        ...(own ? { max_tokens: maxTokens } : { max_completion_tokens: maxTokens }),
        ...(temperature === undefined ? {} : { temperature }),
        store: false,
      },
      { signal },
    );
    const [choice] = answer.choices ?? [];
    const content = choice?.message?.content ?? '';
    const length = messages.reduce((sum, message) => sum + message.content.length, 0);
    return {
      content: choice?.finish_reason === 'length' ? '' : content,
      refused: Boolean(choice?.message?.refusal) || choice?.finish_reason === 'content_filter',
      tokens: {
        read: answer.usage?.prompt_tokens ?? Math.ceil(length / 3),
        written: answer.usage?.completion_tokens ?? Math.ceil(content.length / 3),
      },
    };
  };
}

/** The package's own client, of whichever service is set. */
export async function openPackage(config: ModelConfig, timeout: number): Promise<OpenAI> {
  const { AzureOpenAI, OpenAI: Client } = await import('openai');
  // Its own retries would outlast our patience, and a second question costs as much as the first.
  const common = { timeout, maxRetries: 0 };
  return config.is === 'azure'
    ? new AzureOpenAI({
        ...common,
        apiKey: config.apiKey,
        endpoint: config.endpoint,
        deployment: config.deployment,
        apiVersion: config.apiVersion,
      })
    : new Client({
        ...common,
        apiKey: config.apiKey,
        baseURL: config.baseUrl ?? null,
        organization: config.organization ?? null,
        project: config.project ?? null,
      });
}
