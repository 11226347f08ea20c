/** A school with two teachers, their groups and students, as tests of who may see what need it. */
import { randomBytes } from 'node:crypto';
import { db } from '@talaffuz/db/client';
import { makeSchool, makeUser, type TestUser } from './accounts.ts';

export async function makeGroup(
  teacher: TestUser,
  students: TestUser[],
): Promise<{ id: number; name: string }> {
  return db.group.create({
    data: {
      school_id: teacher.school_id,
      teacher_id: teacher.id,
      name: `Group ${randomBytes(4).toString('hex')}`,
      students: { create: students.map(({ id }) => ({ student_id: id })) },
    },
    select: { id: true, name: true },
  });
}

export interface Classroom {
  school_id: number;
  owner: TestUser;
  /** Teaches `group` with `student` and `classmate`. */
  teacher: TestUser;
  group: { id: number; name: string };
  student: TestUser;
  classmate: TestUser;
  /** Of `student`. */
  parent: TestUser;
  /** Teaches `otherGroup` with `otherStudent`. */
  otherTeacher: TestUser;
  otherGroup: { id: number; name: string };
  otherStudent: TestUser;
  /** Of another school. */
  stranger: TestUser;
  foreignOwner: TestUser;
}

export async function makeClassroom(): Promise<Classroom> {
  const { id: school_id } = await makeSchool();
  const [owner, teacher, student, classmate, parent, otherTeacher, otherStudent, stranger] =
    await Promise.all([
      makeUser('owner', school_id),
      makeUser('teacher', school_id),
      makeUser('student', school_id),
      makeUser('student', school_id),
      makeUser('parent', school_id),
      makeUser('teacher', school_id),
      makeUser('student', school_id),
      makeUser('teacher'),
    ]);
  const foreignOwner = await makeUser('owner', stranger.school_id);
  const group = await makeGroup(teacher, [student, classmate]);
  const otherGroup = await makeGroup(otherTeacher, [otherStudent]);
  await db.parentLink.create({ data: { parent_id: parent.id, student_id: student.id } });
  return {
    school_id,
    owner,
    teacher,
    group,
    student,
    classmate,
    parent,
    otherTeacher,
    otherGroup,
    otherStudent,
    stranger,
    foreignOwner,
  };
}
