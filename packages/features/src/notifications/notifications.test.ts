import { afterAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, contextFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { createCallerFactory } from '../api/trpc.ts';
import { appRouter } from '../app-router.ts';
import { notify } from './service.ts';
import { watchUnread } from './watch.ts';

afterAll(closeDb);

async function tell(user: TestUser, ...messages: string[]): Promise<void> {
  for (const message of messages) {
    await notify(db, { user_id: user.id, message, notification_type: 'general', data: { n: 1 } });
  }
}

describe('notifications', () => {
  it('are listed newest first, by skip and limit, with the total beside them', async () => {
    const user = await makeUser('student');
    await tell(user, 'one', 'two', 'three');
    const ctx = contextFor(user);
    const inbox = createCallerFactory(appRouter)(ctx).notifications;
    const rows = await inbox.list({ skip: 1, limit: 1 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      user_id: user.id,
      message: 'two',
      notification_type: 'general',
      data: { n: 1 },
      is_read: false,
    });
    expect(ctx.headers['X-Total-Count']).toBe('3');
    expect((await inbox.list({})).map(({ message }) => message)).toEqual(['three', 'two', 'one']);
    await expect(inbox.list({ limit: 101 })).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
  });

  it('are read one by one or all at once, and found by that', async () => {
    const user = await makeUser('student');
    await tell(user, 'one', 'two', 'three');
    const inbox = callerFor(user).notifications;
    const [newest] = await inbox.list({});
    const notification_id = newest?.id ?? 0;
    expect(await inbox.markRead({ notification_id })).toMatchObject({ message: 'three', is_read: true });
    expect(await inbox.markRead({ notification_id })).toMatchObject({ is_read: true });
    expect(await inbox.unreadCount()).toEqual({ unread_count: 2 });
    expect((await inbox.list({ is_read: 'true' })).map(({ message }) => message)).toEqual(['three']);
    expect(await inbox.list({ is_read: 'false' })).toHaveLength(2);
    expect((await inbox.markAllRead()).msg).toContain('2');
    expect(await inbox.unreadCount()).toEqual({ unread_count: 0 });
  });

  it('are told live, when they come and when they are read, to their person alone', async () => {
    const [user, other] = [await makeUser('student'), await makeUser('student')];
    const leave = new AbortController();
    const mine = watchUnread(user, leave.signal);
    const others = watchUnread(other, leave.signal);
    const next = async (watch: ReturnType<typeof watchUnread>) => {
      const step = await watch.next();
      return step.done === true ? undefined : step.value.unread_count;
    };
    expect([await next(mine), await next(others)]).toEqual([0, 0]);
    const heard = others.next();
    await expect(
      db.$transaction(async (tx) => {
        await notify(tx, { user_id: user.id, message: 'never', notification_type: 'general', data: {} });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await tell(user, 'one');
    expect(await next(mine)).toBe(1);
    await callerFor(user).notifications.markAllRead();
    expect(await next(mine)).toBe(0);
    await tell(other, 'one');
    expect((await heard).value).toEqual({ unread_count: 1 });
    leave.abort();
    expect([await next(mine), await next(others)]).toEqual([undefined, undefined]);
  });

  it('are nobody else’s', async () => {
    const user = await makeUser('student');
    const owner = await makeUser('owner', user.school_id);
    await tell(user, 'one');
    const [row] = await callerFor(user).notifications.list({});
    const other = callerFor(owner).notifications;
    expect(await other.list({})).toEqual([]);
    await expect(other.markRead({ notification_id: row?.id ?? 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await other.markAllRead();
    expect(await callerFor(user).notifications.unreadCount()).toEqual({ unread_count: 1 });
  });
});
