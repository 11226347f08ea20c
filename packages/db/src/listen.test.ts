import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { db, inTransaction } from './client.ts';
import { listen, notify } from './listen.ts';

const listeners = () =>
  db.$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'talaffuz listener'`;

describe('listen and notify', () => {
  it('hears what was committed and nothing that was rolled back', async () => {
    const heard: string[] = [];
    const stop = await listen('test_one', (payload) => heard.push(payload));
    await expect(
      inTransaction(async (tx) => {
        await notify(tx, 'test_one', 'lost');
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await inTransaction((tx) => notify(tx, 'test_one', 'kept'));
    await vi.waitFor(() => {
      expect(heard).toEqual(['kept']);
    });
    await stop();
  });

  it('uses one connection for all, gives each channel its own, and closes after the last', async () => {
    const a: string[] = [];
    const b: string[] = [];
    const stops = await Promise.all([
      listen('test_a', (payload) => a.push(payload)),
      listen('test_a', (payload) => a.push(payload)),
      listen('test_b', (payload) => b.push(payload)),
    ]);
    expect(await listeners()).toHaveLength(1);
    await notify(db, 'test_a', '1');
    await notify(db, 'test_b', '2');
    await vi.waitFor(() => {
      expect([a, b]).toEqual([['1', '1'], ['2']]);
    });
    await stops[0]();
    await notify(db, 'test_a', '3');
    await vi.waitFor(() => {
      expect(a).toEqual(['1', '1', '3']);
    });
    await Promise.all([stops[1](), stops[2]()]);
    await vi.waitFor(async () => {
      expect(await listeners()).toHaveLength(0);
    });
  });

  it('hears again after the server cut its connection, and says so', async () => {
    const heard: string[] = [];
    const onReconnect = vi.fn<() => void>();
    const stop = await listen('test_cut', (payload) => heard.push(payload), { onReconnect });
    const [before] = await listeners();
    await db.$executeRaw`SELECT pg_terminate_backend(${before?.pid ?? 0}::int)`;
    await vi.waitFor(
      () => {
        expect(onReconnect).toHaveBeenCalledOnce();
      },
      { timeout: 10_000 },
    );
    await notify(db, 'test_cut', 'again');
    await vi.waitFor(() => {
      expect(heard).toEqual(['again']);
    });
    await stop();
    await sleep(200);
    expect(await listeners()).toHaveLength(0);
  });
});
