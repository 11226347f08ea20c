/**
 * The office of the demo school: two groups with their students, and what was marked in the eight weeks before the day of
 * loading. Every person is invented; none of these accounts can sign in.
 */
import type { Transaction } from '@talaffuz/db/client';
import { asDay, wallTime, weekdays } from '../schools/clock.ts';

const WEEKS = 8;
const DAY_MS = 86_400_000;
const ZONE = 'Asia/Tashkent';

export const officePeople = [
  { username: 'madina.alimova', role: 'teacher', first_name: 'Madina', last_name: 'Alimova' },
  { username: 'aziza.rahimova', role: 'student', first_name: 'Aziza', last_name: 'Rahimova' },
  { username: 'bekzod.tursunov', role: 'student', first_name: 'Bekzod', last_name: 'Tursunov' },
  { username: 'kamola.ergasheva', role: 'student', first_name: 'Kamola', last_name: 'Ergasheva' },
  { username: 'sardor.nazarov', role: 'student', first_name: 'Sardor', last_name: 'Nazarov' },
  { username: 'nilufar.xoliqova', role: 'student', first_name: 'Nilufar', last_name: 'Xoliqova' },
  { username: 'diyor.saidov', role: 'student', first_name: 'Diyor', last_name: 'Saidov' },
] as const;

interface DemoOffice {
  school_id: number;
  teacher_id: number;
  /** Of the demo's sign-in page; they are in the first group. */
  students: readonly number[];
}

export async function loadOffice(
  tx: Transaction,
  { school_id, teacher_id, students }: DemoOffice,
): Promise<void> {
  const today = asDay(wallTime(ZONE).date);
  const joined_at = new Date(today.getTime() - (WEEKS * 7 + 1) * DAY_MS);
  const [english, ielts] = await tx.subject.createManyAndReturn({
    data: [
      { school_id, name: 'General English' },
      { school_id, name: 'IELTS' },
    ],
    select: { id: true },
  });
  const made = await tx.user.createManyAndReturn({
    data: officePeople.map((person, i) => ({
      ...person,
      school_id,
      full_name: `${person.first_name} ${person.last_name}`,
      phone: `+9989000001${String(i).padStart(2, '0')}`,
      parent_phone: person.role === 'student' ? `+9989000002${String(i).padStart(2, '0')}` : '',
      onboarded: true,
    })),
    select: { id: true, role: true },
  });
  const others = made.filter(({ role }) => role === 'student').map(({ id }) => id);
  const second = made.find(({ role }) => role === 'teacher');
  const evening = await tx.group.create({
    data: {
      school_id,
      name: 'English A2, Monday and Thursday',
      subject_id: english?.id ?? null,
      teacher_id,
      days: 'Mon,Thu',
      start_time: '18:00:00',
      end_time: '19:30:00',
      monthly_fee: '600000.00',
      students: {
        create: [...students, ...others.slice(0, 2)].map((student_id) => ({ student_id, joined_at })),
      },
    },
    select: { id: true },
  });
  // Without days and hours, so that its attendance can be tried at any time.
  const morning = await tx.group.create({
    data: {
      school_id,
      name: 'IELTS 6.5',
      subject_id: ielts?.id ?? null,
      teacher_id: second?.id ?? null,
      monthly_fee: '900000.00',
      students: { create: others.slice(2).map((student_id) => ({ student_id, joined_at })) },
    },
    select: { id: true },
  });
  await loadLessons(tx, today, {
    school_id,
    group_id: evening.id,
    teacher_id,
    students: [...students, ...others.slice(0, 2)],
    days: ['Mon', 'Thu'],
    time: '18:05:00',
    seed: 0,
  });
  await loadLessons(tx, today, {
    school_id,
    group_id: morning.id,
    teacher_id: second?.id ?? teacher_id,
    students: others.slice(2),
    days: ['Tue', 'Wed', 'Sat'],
    time: '09:10:00',
    seed: 9,
  });
}

interface Lessons {
  school_id: number;
  group_id: number;
  teacher_id: number;
  students: readonly number[];
  days: readonly string[];
  time: string;
  /** Makes the points of one group unlike those of another. */
  seed: number;
}

/** Most come, some are late or stay away; points once a week. Nothing is marked on the day of loading itself. */
async function loadLessons(tx: Transaction, today: Date, lessons: Lessons): Promise<void> {
  const { school_id, group_id, teacher_id, students, days, time, seed } = lessons;
  const dates = Array.from({ length: WEEKS * 7 }, (_, i) => new Date(today.getTime() - (i + 1) * DAY_MS))
    .reverse()
    .filter((date) => days.includes(weekdays[(date.getUTCDay() + 6) % 7] ?? ''));
  const mark = (i: number) =>
    i % 11 === 4 ? ('kelmadi' as const) : i % 7 === 3 ? ('kechikdi' as const) : ('keldi' as const);
  await tx.attendance.createMany({
    data: dates.flatMap((date, day) =>
      students.map((student_id, i) => ({
        school_id,
        group_id,
        student_id,
        date,
        time,
        status: mark(seed + day * 5 + i * 3),
        marked_by: teacher_id,
      })),
    ),
  });
  await tx.score.createMany({
    data: dates
      .filter((_, day) => day % days.length === 0)
      .flatMap((date, week) =>
        students.map((student_id, i) => ({
          school_id,
          group_id,
          student_id,
          date,
          score: 60 + ((seed + week * 13 + i * 17) % 41),
          given_by: teacher_id,
        })),
      ),
  });
  await tx.workLog.createMany({
    data: dates.map((date) => ({ school_id, employee_id: teacher_id, date })),
    skipDuplicates: true,
  });
}
