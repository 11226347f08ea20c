/** Any OpenAI-compatible endpoint (LLM_BASE_URL, LLM_MODEL). */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, streamText, type LanguageModel } from 'ai';
import { z } from 'zod';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { log } from '@talaffuz/jobs/log';

export interface ChatMessage {
  role: 'user' | 'assistant';
  content: string;
}

export interface Chat {
  system: string;
  messages: ChatMessage[];
  /** Told how many tokens question and answer took, where the endpoint says so. */
  onUsage?: (tokens: number) => void;
}

export interface Llm {
  /** What answers call it: LLM_MODEL. */
  readonly name: string;
  /** Throws AppError `unavailable` whatever the endpoint did, `cancelled` when `signal` ended it. */
  ask(chat: Chat, signal?: AbortSignal): Promise<string>;
  /** Pieces of the answer as they come; the same errors, also in the middle. */
  stream(chat: Chat, signal?: AbortSignal): AsyncGenerator<string, void, undefined>;
}

/**
 * An answer in the shape of `schema`: the model is told the shape and what it says is checked, so that any endpoint will do,
 * also one that knows no structured output. Throws like `ask`, and `unavailable` for an answer of another shape.
 */
export async function askFor<Schema extends z.ZodType>(
  llm: Llm,
  { system, messages }: Chat,
  schema: Schema,
): Promise<z.output<Schema>> {
  const shape = JSON.stringify(z.toJSONSchema(schema));
  const asked = `${system}\nAnswer with one JSON object and nothing else. Its JSON Schema:\n${shape}`;
  const said = await llm.ask({ system: asked, messages });
  try {
    // Some models put a fence or a sentence around it.
    return schema.parse(JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)));
  } catch {
    throw failure(new Error('its answer does not have the shape that was asked for'), undefined);
  }
}

/** An endpoint that is busy for a moment is asked once more. */
const RETRIES = 1;
/** Longer answers are of no use to a learner. */
const MAX_OUTPUT_TOKENS = 1_200;

/** The endpoint that the settings name; null without one. */
export function configuredLlm(): Llm | null {
  const { LLM_BASE_URL, LLM_API_KEY, LLM_MODEL } = env();
  if (LLM_BASE_URL === undefined || LLM_MODEL === undefined) return null;
  const provider = createOpenAICompatible({
    name: 'llm',
    baseURL: LLM_BASE_URL,
    // Otherwise a stream does not say how many tokens it took.
    includeUsage: true,
    ...(LLM_API_KEY === undefined ? {} : { apiKey: LLM_API_KEY }),
  });
  return { name: LLM_MODEL, ...callsOf(provider(LLM_MODEL)) };
}

function callsOf(model: LanguageModel): Omit<Llm, 'name'> {
  const settings = { model, maxRetries: RETRIES, maxOutputTokens: MAX_OUTPUT_TOKENS, temperature: 0.4 };
  return {
    async ask({ onUsage, ...chat }, signal) {
      const watch = watchdog(signal);
      try {
        const { text, usage } = await generateText({ ...settings, ...chat, abortSignal: watch.signal });
        tellUsage(onUsage, usage.totalTokens);
        if (text.trim() === '') throw new Error('it answered nothing');
        return text.trim();
      } catch (error) {
        throw failure(error, signal);
      } finally {
        watch.stop();
      }
    },
    async *stream({ onUsage, ...chat }, signal) {
      const watch = watchdog(signal);
      let said = false;
      try {
        // The default handler writes errors to the console; here they come as parts of the stream.
        const { fullStream } = streamText({
          ...settings,
          ...chat,
          abortSignal: watch.signal,
          onError: () => undefined,
        });
        for await (const part of fullStream) {
          watch.touch();
          if (part.type === 'error') throw part.error;
          if (part.type === 'abort') throw new Error('it was silent for too long');
          // A stream that breaks off has no finish reason.
          if (part.type === 'finish' && part.finishReason === 'error')
            throw new Error('its answer broke off');
          if (part.type === 'finish') tellUsage(onUsage, part.totalUsage.totalTokens);
          if (part.type !== 'text-delta') continue;
          if (part.text !== '') said = true;
          yield part.text;
        }
        if (!said) throw new Error('it answered nothing');
      } catch (error) {
        throw failure(error, signal);
      } finally {
        watch.stop();
      }
    },
  };
}

function tellUsage(told: Chat['onUsage'], tokens: number | undefined): void {
  if (tokens !== undefined && Number.isFinite(tokens)) told?.(tokens);
}

/** Aborts when nothing was heard for LLM_TIMEOUT_S, or the caller gives up. */
function watchdog(caller: AbortSignal | undefined) {
  const silent = new AbortController();
  const wait_ms = env().LLM_TIMEOUT_S * 1000;
  const bark = (): void => {
    silent.abort();
  };
  let timer = setTimeout(bark, wait_ms);
  return {
    signal: caller === undefined ? silent.signal : AbortSignal.any([silent.signal, caller]),
    touch(): void {
      clearTimeout(timer);
      timer = setTimeout(bark, wait_ms);
    },
    stop(): void {
      clearTimeout(timer);
      // Ends a request whose reader has left early; one that is over does not mind.
      silent.abort();
    },
  };
}

function failure(cause: unknown, caller: AbortSignal | undefined): AppError {
  if (caller?.aborted === true) return new AppError('cancelled', 'The answer was stopped.', { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  // Whoever asked gets the built-in coach, so that nobody would hear of it otherwise. The error itself holds what was asked.
  log().warn({ reason }, 'the language model gave no answer that can be used');
  return new AppError(
    'unavailable',
    `The language model did not answer (${reason}); check LLM_BASE_URL, LLM_API_KEY and LLM_MODEL.`,
    { cause },
  );
}
