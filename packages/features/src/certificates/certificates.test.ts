/** Certificates: who issues, sees, prints, verifies and revokes them, and that their PDF reads well. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { makeCourse } from '../testing/courses.ts';
import { certificatePdf } from './pdf.ts';
import { readForPrint } from './service.ts';

let people: Classroom;

beforeAll(async () => {
  people = await makeClassroom();
  await db.user.update({ where: { id: people.student.id }, data: { full_name: 'Oʻgʻiloy Қодирова' } });
});
afterAll(closeDb);

const issue = (more: { course_id?: number; verification_code?: string } = {}) =>
  callerFor(people.teacher).certificates.issue({
    title: 'Winter course',
    user_id: people.student.id,
    course_name: 'Speaking club',
    ...more,
  });

describe('certificates', () => {
  it('are issued by staff to students of their school, once a course and code', async () => {
    const { id: course_id } = await makeCourse(people.school_id);
    const made = await issue({ course_id });
    expect(made).toMatchObject({
      user_id: people.student.id,
      course_id,
      is_valid: true,
      level_completed: '',
    });
    expect(made.verification_code).toMatch(/^[\w-]{22}$/);
    expect(made.file_path).toBe(`/api/v1/certificates/${String(made.id)}/download`);
    await expect(issue({ course_id })).rejects.toMatchObject({ cause: { code: 'conflict' } });
    await expect(issue({ verification_code: made.verification_code })).rejects.toThrow('in use');
    const foreign = await makeCourse(people.stranger.school_id);
    await expect(issue({ course_id: foreign.id })).rejects.toThrow('There is no course');
    const form = { title: 'x', user_id: people.student.id, course_name: 'x' };
    await expect(callerFor(people.stranger).certificates.issue(form)).rejects.toThrow('no student');
    await expect(callerFor(people.student).certificates.issue(form)).rejects.toThrow('Only teachers');
    await expect(
      callerFor(people.owner).certificates.issue({ ...form, user_id: people.teacher.id }),
    ).rejects.toThrow('no student');
    const notes = await db.notification.findMany({ where: { user_id: people.student.id } });
    expect(notes.map(({ data }) => data)).toContainEqual({ certificate_id: made.id });
  });

  it('stay when their course is deleted', async () => {
    const { id: course_id } = await makeCourse(people.school_id);
    const { id } = await issue({ course_id });
    await callerFor(people.owner).courses.delete({ id: course_id });
    expect((await callerFor(people.student).certificates.own({})).find((one) => one.id === id)).toMatchObject(
      {
        course_id: null,
        course_name: 'Speaking club',
      },
    );
  });

  it('are seen by their holder, the parent and the school, printed by holder and owner', async () => {
    const { id } = await issue();
    const { student, parent, owner, teacher, classmate, stranger, foreignOwner } = people;
    for (const who of [student, parent, owner, teacher]) {
      const rows = await callerFor(who).certificates.ofUser({ user_id: student.id });
      expect(rows.map((row) => row.id)).toContain(id);
    }
    for (const who of [classmate, stranger, foreignOwner]) {
      await expect(callerFor(who).certificates.ofUser({ user_id: student.id })).rejects.toThrow('no user');
      await expect(readForPrint(who, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    for (const who of [teacher, parent]) {
      await expect(readForPrint(who, id)).rejects.toMatchObject({ code: 'permission_denied' });
    }
    for (const who of [student, owner]) expect((await readForPrint(who, id)).id).toBe(id);
    expect(await callerFor(parent).certificates.own({})).toEqual([]);
  });

  it('are listed and searched by staff of their school, each with its holder', async () => {
    const { student, parent, owner, teacher, foreignOwner } = people;
    const made = await issue();
    const listOf = (
      who: Classroom['teacher'],
      query: { search?: string; skip?: number; limit?: number } = {},
    ) => callerFor(who).certificates.issued(query);
    for (const who of [owner, teacher]) {
      const [first] = await listOf(who);
      expect(first).toEqual({ ...made, full_name: 'Oʻgʻiloy Қодирова', username: student.username });
    }
    for (const search of ['қодирова', student.username, 'speaking CLUB', made.number.toLowerCase()]) {
      expect((await listOf(teacher, { search })).map(({ id }) => id)).toContain(made.id);
    }
    expect(await listOf(teacher, { search: 'nobody of that name' })).toEqual([]);
    expect(await listOf(teacher, { search: '%' })).toEqual([]);
    const [one, two] = await listOf(teacher, { limit: 2 });
    expect(await listOf(teacher, { skip: 1, limit: 1 })).toEqual([two]);
    expect(one?.id).toBeGreaterThan(two?.id ?? Infinity);
    expect(await listOf(foreignOwner)).toEqual([]);
    for (const who of [student, parent]) await expect(listOf(who)).rejects.toThrow('Only teachers');
  });

  it('are verified by anybody who has the code, also after they were revoked', async () => {
    const { id, verification_code } = await issue();
    const verify = (code: string) =>
      callerFor(null).certificates.verify({ certificate_id: id, verification_code: code });
    expect(await verify(verification_code)).toMatchObject({
      id,
      is_valid: true,
      full_name: 'Oʻgʻiloy Қодирова',
      school_name: 'Test school',
    });
    const other = await issue();
    for (const wrong of [other.verification_code, 'x', `${verification_code}x`]) {
      await expect(verify(wrong)).rejects.toMatchObject({ cause: { code: 'not_found' } });
    }
    const revoke = (who: Classroom['teacher']) =>
      callerFor(who).certificates.revoke({ certificate_id: id, reason: 'Issued by mistake' });
    await expect(revoke(people.stranger)).rejects.toThrow('There is no certificate');
    await expect(revoke(people.student)).rejects.toThrow('Only teachers');
    const revoked = await revoke(people.teacher);
    expect(revoked).toMatchObject({ is_valid: false, revoked_reason: 'Issued by mistake' });
    expect(await revoke(people.owner)).toEqual(revoked);
    const seen = await verify(verification_code);
    expect(seen.is_valid).toBe(false);
    expect(seen).not.toHaveProperty('revoked_reason');
    await callerFor(people.owner).certificates.restore({ certificate_id: id });
    expect((await verify(verification_code)).is_valid).toBe(true);
    const trail = await db.auditEntry.findMany({
      where: { subject: 'certificate', subject_id: String(id) },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      'certificate.issued',
      'certificate.revoked',
      'certificate.restored',
    ]);
  });

  it('are printed on one page with their fonts inside, the same bytes each time', async () => {
    const { id } = await issue();
    const row = await readForPrint(people.student, id);
    const print = (changes: object = {}) =>
      certificatePdf({ ...row, ...changes }, `https://school.example/verify/${String(id)}/x`);
    const pdf = await print();
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).toContain('/FontFile2');
    expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+DejaVuSerif-Bold/);
    expect(pdf.equals(await print())).toBe(true);
    expect(pdf.equals(await print({ is_valid: false }))).toBe(false);
    const long = await print({ course_name: 'Pronunciation '.repeat(14), description: 'Words '.repeat(160) });
    expect(long.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});
