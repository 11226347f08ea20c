/** A language model of the tests: an HTTP server that speaks the OpenAI chat protocol, streamed and not. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const request = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown() })),
});
export type LlmRequest = z.infer<typeof request> & { authorization: string | undefined };

/** What the next requests get; the last one stays. */
export type LlmBehaviour =
  | { answer: string }
  | { status: number }
  /** Says so much, then the connection breaks. */
  | { breaksAfter: string }
  /** Says so much and then nothing more. */
  | { silentAfter: string };

export interface LlmServer {
  url: string;
  requests: LlmRequest[];
  behave(...next: LlmBehaviour[]): void;
  close(): Promise<void>;
}

const chunk = (content: string, finish: string | null = null) =>
  `data: ${JSON.stringify({
    id: 'chat-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'test-model',
    choices: [
      { index: 0, delta: content === '' ? {} : { role: 'assistant', content }, finish_reason: finish },
    ],
  })}\n\n`;

/** The last chunk of a stream, as servers send it that count. */
const usage = `data: ${JSON.stringify({
  id: 'chat-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'test-model',
  choices: [],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
})}\n\n`;

const whole = (content: string) =>
  JSON.stringify({
    id: 'chat-1',
    object: 'chat.completion',
    created: 1,
    model: 'test-model',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });

function respond(res: ServerResponse, behaviour: LlmBehaviour, streamed: boolean): void {
  if ('status' in behaviour) {
    res.writeHead(behaviour.status, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify({ error: { message: 'not today', type: 'server_error' } }));
    return;
  }
  res.writeHead(200, { 'Content-Type': streamed ? 'text/event-stream' : 'application/json' });
  if ('answer' in behaviour) {
    const pieces = behaviour.answer.split(/(?<= )/);
    res.end(
      streamed
        ? `${pieces.map((piece) => chunk(piece)).join('')}${chunk('', 'stop')}${usage}data: [DONE]\n\n`
        : whole(behaviour.answer),
    );
    return;
  }
  if ('breaksAfter' in behaviour) {
    res.write(chunk(behaviour.breaksAfter), () => res.destroy());
    return;
  }
  res.write(streamed ? chunk(behaviour.silentAfter) : ' ');
}

export async function startLlm(): Promise<LlmServer> {
  const requests: LlmRequest[] = [];
  let behaviours: LlmBehaviour[] = [{ answer: 'Hello.' }];
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      const asked = { ...request.parse(JSON.parse(body)), authorization: req.headers.authorization };
      requests.push(asked);
      const [next = { status: 500 }, ...rest] = behaviours;
      if (rest.length > 0) behaviours = rest;
      respond(res, next, asked.stream === true);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/v1`,
    requests,
    behave(...next) {
      behaviours = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
