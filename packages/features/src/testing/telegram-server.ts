/** A local server that speaks as much of Telegram's Bot API as the product uses, for tests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TELEGRAM_TOKEN = '12345:local-test-token';

interface Refusal {
  status: number;
  description: string;
  retry_after?: number;
}

export interface TelegramServer {
  url: string;
  /** Messages taken, oldest first; `at` in milliseconds. */
  sent: { chat: string; text: string; at: number }[];
  /** Calls of sendMessage, refused ones too. */
  calls: number;
  /** What the next message to a chat is answered; then all is well again. */
  refuseNext(chat: string, refusal: Refusal): void;
  /** The next message to a chat is taken, and the connection breaks before the answer. */
  breakNext(chat: string): void;
  /** Somebody writes to the bot. */
  write(chat: number, text: string, language_code?: string): void;
  /** Listeners that wait for updates now. */
  listening: number;
  close(): Promise<void>;
}

async function bodyOf(req: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

export async function startTelegramServer(): Promise<TelegramServer> {
  const refusals = new Map<string, Refusal | 'break'>();
  const updates: { update_id: number; message: object }[] = [];
  const waiting = new Set<() => void>();
  const state: TelegramServer = {
    url: '',
    sent: [],
    calls: 0,
    listening: 0,
    refuseNext: (chat, refusal) => void refusals.set(chat, refusal),
    breakNext: (chat) => void refusals.set(chat, 'break'),
    write(chat, text, language_code = 'en') {
      const from = { id: chat, is_bot: false, first_name: 'Guest', language_code };
      const message = { message_id: 1, date: 0, chat: { id: chat, type: 'private' }, from, text };
      updates.push({ update_id: 100 + updates.length, message });
      for (const wake of waiting) wake();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };

  const say = (res: ServerResponse, status: number, body: object) =>
    res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  const good = (res: ServerResponse, result: unknown) => say(res, 200, { ok: true, result });

  function sendMessage(req: IncomingMessage, res: ServerResponse, body: Record<string, unknown>) {
    state.calls += 1;
    const chat = String(body['chat_id']);
    const refusal = refusals.get(chat);
    refusals.delete(chat);
    if (refusal !== undefined && refusal !== 'break') {
      const { status, description, retry_after } = refusal;
      const parameters = retry_after === undefined ? {} : { parameters: { retry_after } };
      say(res, status, { ok: false, error_code: status, description, ...parameters });
      return;
    }
    state.sent.push({ chat, text: String(body['text']), at: Date.now() });
    if (refusal === 'break') req.socket.destroy();
    else good(res, { message_id: state.sent.length, date: 0, chat: { id: Number(chat), type: 'private' } });
  }

  async function getUpdates(req: IncomingMessage, res: ServerResponse, body: Record<string, unknown>) {
    const offset = Number(body['offset'] ?? 0);
    const fresh = () => updates.filter(({ update_id }) => update_id >= offset);
    if (fresh().length === 0) {
      state.listening += 1;
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(wake, Number(body['timeout'] ?? 0) * 1_000);
        waiting.add(wake);
        req.socket.once('close', wake);
      });
      state.listening -= 1;
    }
    good(res, fresh());
  }

  const server = createServer((req, res) => {
    void bodyOf(req).then(async (body) => {
      const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(req.url ?? '') ?? [];
      if (token !== TELEGRAM_TOKEN)
        say(res, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
      else if (method === 'getMe')
        good(res, { id: 1, is_bot: true, first_name: 'Bot', username: 'talaffuz_bot' });
      else if (method === 'sendMessage') sendMessage(req, res, body);
      else if (method === 'getUpdates') await getUpdates(req, res, body);
      else say(res, 404, { ok: false, error_code: 404, description: 'Not Found' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return state;
}
