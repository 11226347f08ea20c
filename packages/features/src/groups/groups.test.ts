import { afterAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor } from '../testing/accounts.ts';
import { makeOffice } from '../testing/office.ts';

afterAll(closeDb);

const give = (office: Awaited<ReturnType<typeof makeOffice>>, who: number, score: number) =>
  callerFor(office.teacher).scores.create({
    student: office.students[who]?.id ?? 0,
    group: office.group.id,
    score,
  });

describe('a group', () => {
  it('counts its students, homework and scores', async () => {
    const office = await makeOffice();
    await give(office, 0, 80);
    await give(office, 1, 15);
    await db.homework.create({
      data: { school_id: office.school_id, group_id: office.group.id, title: 'Read' },
    });
    const [group] = await callerFor(office.owner).groups.list({});
    expect(group).toMatchObject({
      subject: office.subject.id,
      subject_name: 'IELTS',
      students_count: 2,
      homework_count: 1,
      group_total_score: 95,
      monthly_fee: '0.00',
    });
    await db.user.update({ where: { id: office.students[0].id }, data: { is_active: false } });
    expect(await callerFor(office.owner).groups.read({ id: office.group.id })).toMatchObject({
      students_count: 1,
      group_total_score: 95,
    });
  });

  it('keeps its lesson times in one form, and refuses half of them', async () => {
    const { owner, subject, group } = await makeOffice();
    const { create, patch } = callerFor(owner).groups;
    const made = await create({
      name: 'SAT-B2',
      subject: subject.id,
      days: 'fri,mon',
      start_time: '14:00',
      end_time: '15:30',
      monthly_fee: '450000.5',
    });
    expect(made).toMatchObject({ days: 'Mon,Fri', start_time: '14:00:00', monthly_fee: '450000.50' });
    await expect(patch({ id: made.id, end_time: null })).rejects.toThrow('both times');
    await expect(patch({ id: made.id, end_time: '13:00' })).rejects.toThrow('after it begins');
    await expect(patch({ id: made.id, monthly_fee: '1.005' })).rejects.toThrow('amount');
    await expect(create({ name: group.name, subject: subject.id })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(create({ name: 'x'.repeat(31), subject: subject.id })).rejects.toThrow('30 characters');
  });

  it('is of a subject and a teacher of the school', async () => {
    const [office, other] = [await makeOffice(), await makeOffice()];
    const { patch } = callerFor(office.owner).groups;
    const { id } = office.group;
    expect(await patch({ id, teacher: office.teacher.id })).toMatchObject({ teacher_name: 'Test Person' });
    await expect(patch({ id, subject: other.subject.id })).rejects.toThrow('no subject');
    await expect(patch({ id, teacher: other.teacher.id })).rejects.toThrow('no teacher');
    await expect(patch({ id, teacher: office.students[0].id })).rejects.toThrow('no teacher');
  });

  it('with a history is closed, not deleted', async () => {
    const office = await makeOffice();
    const { groups, subjects } = callerFor(office.owner);
    await expect(subjects.delete({ id: office.subject.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await give(office, 0, 5);
    await expect(groups.delete({ id: office.group.id })).rejects.toThrow('close the group instead');
    expect(await groups.patch({ id: office.group.id, is_active: false })).toMatchObject({ is_active: false });
    await expect(give(office, 0, 5)).rejects.toThrow('is closed');
    expect(await callerFor(office.owner).scores.list({})).toHaveLength(1);
    const empty = await groups.create({ name: 'Empty', subject: office.subject.id });
    await groups.delete({ id: empty.id });
    await expect(groups.read({ id: empty.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is known to its students and their parents, to staff, and to no other school', async () => {
    const office = await makeOffice();
    const { id } = office.group;
    for (const actor of [office.students[0], office.parent, office.teacher])
      expect(await callerFor(actor).groups.list({})).toMatchObject([{ id }]);
    const outside = await makeOffice();
    for (const actor of [outside.owner, outside.students[0]])
      await expect(callerFor(actor).groups.read({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(callerFor(office.teacher).groups.patch({ id, name: 'Mine' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('ratings', () => {
  it('put the highest sum first, and equal sums on one rank', async () => {
    const office = await makeOffice();
    const third = await callerFor(office.owner).students.create({
      username: `third-${String(office.group.id)}`,
      password: 'bright-lamp-42',
      group: office.group.id,
    });
    await give(office, 0, 40);
    await give(office, 0, 10);
    await give(office, 1, 50);
    const rating = await callerFor(office.teacher).students.rating({ group_id: office.group.id });
    expect(rating.map(({ id, total_score, rank }) => [id, total_score, rank])).toEqual([
      [office.students[0].id, 50, 1],
      [office.students[1].id, 50, 1],
      [third.id, 0, 3],
    ]);
    const empty = await callerFor(office.owner).groups.create({ name: 'Empty', subject: office.subject.id });
    const groups = await callerFor(office.students[0]).groups.rating({});
    expect(groups.map(({ id, total_score, rank }) => [id, total_score, rank])).toEqual([
      [office.group.id, 100, 1],
      [empty.id, 0, 2],
    ]);
  });

  it('need a group that the caller knows', async () => {
    const [office, other] = [await makeOffice(), await makeOffice()];
    await expect(callerFor(office.owner).students.rating({})).rejects.toThrow('group_id');
    for (const actor of [other.owner, other.students[0]])
      await expect(callerFor(actor).students.rating({ group_id: office.group.id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('tell a student no other student’s username', async () => {
    const office = await makeOffice();
    const rating = await callerFor(office.students[0]).students.rating({ group_id: office.group.id });
    expect(rating.map(({ username }) => username)).toEqual([office.students[0].username, '']);
  });
});
