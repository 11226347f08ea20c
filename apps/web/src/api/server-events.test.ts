import { describe, expect, it } from 'vitest';
import { serverEvents } from './server-events.ts';

const streamOf = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });

async function all(...pieces: string[]) {
  const found = [];
  for await (const event of serverEvents(streamOf(...pieces))) found.push(event);
  return found;
}

describe('server-sent events', () => {
  it('are put together from pieces that end anywhere', async () => {
    expect(await all('event: del', 'ta\ndata: {"te', 'xt":"a"}\n', '\nevent: done\ndata: {}\n\n')).toEqual([
      { name: 'delta', data: '{"text":"a"}' },
      { name: 'done', data: '{}' },
    ]);
  });

  it('leave out comments and what has not ended', async () => {
    expect(await all(': ping\n\nevent: delta\ndata: 1\n\nevent: half\ndata: 2')).toEqual([
      { name: 'delta', data: '1' },
    ]);
  });

  it('keep letters whole that two pieces share', async () => {
    const bytes = new TextEncoder().encode('data: ў\n\n');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 7));
        controller.enqueue(bytes.slice(7));
        controller.close();
      },
    });
    const found = [];
    for await (const event of serverEvents(stream)) found.push(event.data);
    expect(found).toEqual(['ў']);
  });
});
