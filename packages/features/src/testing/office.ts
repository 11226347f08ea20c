/** A school's office for tests: its people, and a group with students. */
import { db } from '@talaffuz/db/client';
import { makeSchool, makeUser, type TestUser } from './accounts.ts';

export interface TestOffice {
  school_id: number;
  owner: TestUser;
  teacher: TestUser;
  parent: TestUser;
  /** The first is the parent's child. */
  students: [TestUser, TestUser];
  group: { id: number; name: string };
  subject: { id: number; name: string };
  /** An owner of another school. */
  stranger: TestUser;
}

/** `group`: columns of the group, such as its days. */
export async function makeOffice(group: object = {}, timezone?: string): Promise<TestOffice> {
  const { id: school_id } = await makeSchool(timezone);
  const owner = await makeUser('owner', school_id);
  const teacher = await makeUser('teacher', school_id);
  const parent = await makeUser('parent', school_id);
  const students: [TestUser, TestUser] = [
    await makeUser('student', school_id),
    await makeUser('student', school_id),
  ];
  await db.parentLink.create({ data: { parent_id: parent.id, student_id: students[0].id } });
  const subject = await db.subject.create({ data: { school_id, name: 'IELTS' } });
  const made = await db.group.create({
    data: { school_id, name: 'IELTS-A1', subject_id: subject.id, ...group },
  });
  await db.groupStudent.createMany({
    data: students.map(({ id }) => ({ group_id: made.id, student_id: id })),
  });
  return {
    school_id,
    owner,
    teacher,
    parent,
    students,
    group: made,
    subject,
    stranger: await makeUser('owner'),
  };
}
