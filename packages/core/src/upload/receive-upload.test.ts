import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '../env.ts';
import { toAppError, type ErrorCode } from '../errors.ts';
import { storage } from '../storage/storage.ts';
import { receiveUpload, type ReceivedUpload, type UploadRules } from './receive-upload.ts';

const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const MIB = 1024 * 1024;
const wav = (bytes: number): Buffer => {
  const file = Buffer.alloc(bytes);
  file.write('RIFF', 0, 'latin1');
  file.write('WAVEfmt ', 8, 'latin1');
  return file;
};
/** An EBML header with the document type "webm", as MediaRecorder begins its recordings. */
const webm = Buffer.concat([Buffer.from('1a45dfa3874282847765626d', 'hex'), Buffer.alloc(200)]);
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from('0000000049444154', 'hex'),
  Buffer.alloc(60),
]);
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n');

let server: Server;
let port = 0;
let folder = '';
let rules: UploadRules = { part: 'audio', kinds: ['audio'] };
/** Settles when the server has dealt with a request. */
let outcomes: ((outcome: ReceivedUpload | ErrorCode) => void)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-test-'));
  vi.stubEnv('DATA_DIR', folder);
  reloadEnv();
  server = createServer((req, res) => {
    receiveUpload(req, rules)
      .then((received) => {
        for (const settle of outcomes) settle(received);
        res.end(JSON.stringify(received));
      })
      .catch((thrown: unknown) => {
        const error = toAppError(thrown);
        for (const settle of outcomes) settle(error.code);
        res.statusCode = error.httpStatus;
        res.end(JSON.stringify({ ...error.toJSON(), fields: error.fields }));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  vi.unstubAllEnvs();
  reloadEnv();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  rules = { part: 'audio', kinds: ['audio'] };
  outcomes = [];
  await rm(path.join(folder, 'files'), { recursive: true, force: true });
});

/** Every file of the storage, those half written included. */
const stored = (): string[] => {
  const root = path.join(folder, 'files');
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

const form = (parts: Record<string, string | Buffer>, fileName = 'a.wav', type = 'audio/wav'): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, new Blob([new Uint8Array(value)], { type }), fileName);
  }
  return data;
};

interface Answer {
  status: number;
  body: unknown;
}

async function send(body: FormData | string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers });
  return { status: response.status, body: await response.json() };
}

const received = (answer: Answer): ReceivedUpload => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as ReceivedUpload;
};

const fileHead = '--b\r\nContent-Disposition: form-data; name="audio"; filename="a.wav"\r\n\r\n';
const multipart = 'multipart/form-data; boundary=b';

describe('receiveUpload', () => {
  it('stores the file and gives the text fields, before and after it', async () => {
    const content = wav(3 * MIB);
    const data = form({ reference_text: 'We call it bear. Ўзбек', audio: content, session_id: '7' });
    const { fields, file } = received(await send(data));
    expect(fields).toEqual({ reference_text: 'We call it bear. Ўзбек', session_id: '7' });
    expect(file).toEqual({
      key: like(/^audio\/([\da-f]{2})\/\1[\da-f-]{34}\.wav$/),
      name: 'a.wav',
      mime: 'audio/wav',
      kind: 'audio',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect((await buffer(await (await storage()).get(file.key))).equals(content)).toBe(true);
    expect(stored()).toHaveLength(1);
  });

  it.each<[string, Buffer, UploadRules['kinds'], string, string]>([
    ['a WAV', wav(60), ['audio'], 'audio', 'audio/wav'],
    ['an MP3', Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(500)]), ['audio'], 'audio', 'audio/mpeg'],
    ['an MP3 with a large picture', Buffer.concat([Buffer.from('49443303000000017f00', 'hex'), Buffer.alloc(8_000)]), ['audio'], 'audio', 'audio/mpeg'],
    ['an Ogg/Opus', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(80)]), ['audio'], 'audio', 'audio/ogg'],
    ['an M4A', Buffer.concat([Buffer.from('0000001c667479704d344120', 'hex'), Buffer.alloc(80)]), ['audio'], 'audio', 'audio/mp4'],
    ['a FLAC', Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(80)]), ['audio'], 'audio', 'audio/flac'],
    ['an AAC', Buffer.concat([Buffer.from('fff15080', 'hex'), Buffer.alloc(80)]), ['audio'], 'audio', 'audio/aac'],
    ['an AMR', Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(80)]), ['audio'], 'audio', 'audio/amr'],
    ['a browser recording', webm, ['audio'], 'audio', 'audio/webm'],
    ['a WebM film', webm, ['video'], 'video', 'video/webm'],
    ['an MP4 recording', Buffer.concat([Buffer.from('0000001c6674797069736f35', 'hex'), Buffer.alloc(80)]), ['audio'], 'audio', 'audio/mp4'],
    ['a PNG', png, ['document', 'image'], 'image', 'image/png'],
    ['a PDF', pdf, ['document'], 'document', 'application/pdf'],
  ])('knows %s by its bytes, not by its name', async (_, content, kinds, kind, mime) => {
    rules = { part: 'audio', kinds };
    const { file } = received(await send(form({ audio: content }, 'song.exe', 'text/html')));
    expect(file).toMatchObject({ kind, mime, size: content.length });
  }); // prettier-ignore

  it.each<[string, Buffer]>([
    ['text', Buffer.from('not a recording')],
    ['HTML', Buffer.from('<html><script>alert(1)</script>')],
    ['an image', png],
    ['a program', Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(100)])],
    ['zeros', Buffer.alloc(9_000)],
  ])('refuses %s in place of audio', async (_, content) => {
    const { status, body } = await send(form({ audio: content }));
    expect(status).toBe(415);
    expect(body).toMatchObject({
      code: 'unsupported_media_type',
      message: like(/WAV, MP3/),
    });
    expect(stored()).toEqual([]);
  });

  it.each([
    ['../../etc/passwd.wav', 'passwd.wav'],
    ['C:\\fakepath\\voice.wav', 'voice.wav'],
    ['ovoz\u202egnp.wav', 'ovozgnp.wav'],
    ['Мен ва "сен".wav', 'Мен ва сен.wav'],
    ['..', 'audio.wav'],
    [`${'ж'.repeat(300)}.wav`, `${'ж'.repeat(116)}.wav`],
  ])('makes the name %j harmless', async (given, name) => {
    // By hand: fetch would escape some of these itself.
    const body = `${fileHead.replace('a.wav', given.replaceAll('\\', '\\\\').replaceAll('"', '\\"'))}${wav(60).toString('latin1')}\r\n--b--\r\n`;
    expect(received(await send(body, { 'content-type': multipart })).file.name).toBe(name);
  });

  it('says which file part is missing', async () => {
    for (const data of [
      form({ text: 'hello' }),
      form({ audio: 'a text, no file' }),
      form({ audio: Buffer.alloc(0) }, ''),
    ]) {
      const { status, body } = await send(data);
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'field_missing', message: like(/"audio"/) });
    }
    expect(stored()).toEqual([]);
  });

  it('refuses an empty file', async () => {
    const { status, body } = await send(form({ audio: Buffer.alloc(0) }));
    expect(status).toBe(422);
    expect(body).toMatchObject({ message: like(/empty/) });
    expect(stored()).toEqual([]);
  });

  it('refuses another file part, a second file, a field twice, too many and too long fields', async () => {
    const second = form({ audio: wav(MIB) });
    second.append('audio', new Blob([new Uint8Array(wav(60))]), 'b.wav');
    const twice = form({ audio: wav(MIB), text: 'a' });
    twice.append('text', 'b');
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`field${i}`, 'x']));
    const cases: [FormData, string][] = [
      [form({ audio: wav(MIB), picture: png }), 'picture'],
      [form({ picture: png, audio: wav(MIB) }), 'picture'],
      [second, 'audio'],
      [twice, 'text'],
      [form({ audio: wav(MIB), ...many }), ''],
      [form({ audio: wav(MIB), text: 'x'.repeat(65 * 1024) }), 'text'],
      [form({ audio: wav(MIB), ['n'.repeat(150)]: 'x' }), 'n'.repeat(100)],
    ];
    for (const [data, field] of cases) {
      const { status, body } = await send(data);
      expect(body).toMatchObject({ code: 'validation_failed', fields: [{ loc: ['body', field] }] });
      expect(status).toBe(422);
      expect(stored()).toEqual([]);
    }
  });

  it('refuses what is no form', async () => {
    for (const type of [
      'application/json',
      'application/x-www-form-urlencoded',
      'audio/wav',
      'multipart/mixed; boundary=b',
    ]) {
      const { status, body } = await send('{"audio":1}', { 'content-type': type });
      expect(status).toBe(415);
      expect(body).toMatchObject({
        code: 'unsupported_media_type',
        message: like(/"audio"/),
      });
    }
  });

  it.each([
    ['no boundary', 'multipart/form-data', `${fileHead}RIFF`],
    ['an empty body', multipart, ''],
    ['another boundary', 'multipart/form-data; boundary=other', `${fileHead}RIFF\r\n--b--\r\n`],
    ['an end inside the part header', multipart, fileHead.slice(0, 30)],
    ['an end inside the first bytes', multipart, `${fileHead}RIFF`],
    ['an end inside the file', multipart, fileHead + wav(2 * MIB).toString('latin1')],
    ['no closing boundary', multipart, `${fileHead}${wav(5_000).toString('latin1')}\r\n--b\r\n`],
  ])('refuses a broken form: %s', async (_, type, body) => {
    const answer = await send(body, { 'content-type': type });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_format' } });
    expect(stored()).toEqual([]);
  });

  it('refuses a file that is too large, announced or not, and names the limit', async () => {
    const announced = await send(form({ audio: wav(30 * MIB) }));
    expect(announced).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(announced.body).toMatchObject({ message: like(/ 20 MB/) });
    expect(stored()).toEqual([]);

    const answer = await new Promise<Answer>((resolve, reject) => {
      const headers = { 'content-type': multipart, 'transfer-encoding': 'chunked' };
      const req = request({ host: '127.0.0.1', port, method: 'POST', headers }, (res) => {
        res.setEncoding('utf8');
        let text = '';
        res.on('data', (chunk: string) => (text += chunk));
        res.on('end', () => {
          resolve({ status: res.statusCode ?? 0, body: JSON.parse(text) as unknown });
        });
      });
      req.on('error', reject);
      req.write(fileHead);
      req.write(wav(MIB));
      for (let i = 0; i < 29; i++) req.write(Buffer.alloc(MIB));
      req.end('\r\n--b--\r\n');
    });
    expect(answer).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(stored()).toEqual([]);
  });

  it('takes a file of exactly the limit', async () => {
    expect(received(await send(form({ audio: wav(20 * MIB) }))).file.size).toBe(20 * MIB);
    const { status } = await send(form({ audio: wav(20 * MIB + 1) }));
    expect(status).toBe(413);
    expect(stored()).toHaveLength(1);
  });

  it.each([100, 2 * MIB])('keeps nothing when the client goes away after %d bytes', async (bytes) => {
    const outcome = new Promise((resolve) => outcomes.push(resolve));
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${multipart}\r\nContent-Length: ${5 * MIB}\r\n\r\n`,
    );
    socket.write(fileHead);
    await new Promise<void>((resolve) => {
      socket.write(wav(bytes), () => {
        resolve();
      });
    });
    socket.destroy();
    expect(await outcome).toBe('cancelled');
    expect(stored()).toEqual([]);
  });

  it('answers the next request after a refused one', async () => {
    expect((await send(form({ audio: png }))).status).toBe(415);
    expect((await send(form({ audio: wav(60) }))).status).toBe(200);
  });
});
