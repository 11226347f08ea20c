/** The office's tables as files: their columns, and their rows a page at a time in the order of their ids. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { dayOf, inZone } from '../schools/clock.ts';

export const tableNames = [
  'students',
  'workers',
  'groups',
  'subjects',
  'attendance',
  'scores',
  'payments',
  'expenses',
  'work-logs',
  'exam-results',
  'mock-scores',
  'messages',
] as const;
export type TableName = (typeof tableNames)[number];

type Cell = string | number | boolean | null | undefined;
interface Page {
  /** Of the last row; null where there is none. */
  last: number | null;
  rows: Cell[][];
}
interface Table {
  columns: readonly string[];
  /** Rows behind the id `after`, `take` of them at most. */
  page: (actor: Actor, after: number, take: number, timezone: string) => Promise<Page>;
}

/** A page of rows and the cells of each. */
function paged<Row extends { id: number }>(rows: Row[], cells: (row: Row) => Cell[]): Page {
  return { last: rows.at(-1)?.id ?? null, rows: rows.map(cells) };
}
const behind = (actor: Actor, after: number) => ({ ...ofSchool(actor), id: { gt: after } });
const inOrder = (take: number) => ({ orderBy: { id: 'asc' as const }, take });
const person = { select: { username: true, full_name: true } } as const;
const named = { select: { name: true } } as const;

const monthsOf = (months: { year: number; month: number }[]): string =>
  months.map(({ year, month }) => `${String(year)}-${String(month).padStart(2, '0')}`).join(' ');

export const tables: Record<TableName, Table> = {
  students: {
    columns: [
      'id',
      'username',
      'first_name',
      'last_name',
      'phone',
      'parent_phone',
      'telegram_id',
      'groups',
      'is_active',
      'created_at',
    ],
    page: async (actor, after, take, zone) =>
      paged(
        await db.user.findMany({
          where: { ...behind(actor, after), role: 'student' },
          include: { memberships: { select: { group: named }, orderBy: { group_id: 'asc' } } },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          row.username,
          row.first_name,
          row.last_name,
          row.phone,
          row.parent_phone,
          row.telegram_id,
          row.memberships.map(({ group }) => group.name).join(', '),
          row.is_active,
          inZone(row.created_at, zone),
        ],
      ),
  },
  workers: {
    columns: ['id', 'username', 'first_name', 'last_name', 'phone', 'telegram_id', 'is_active', 'created_at'],
    page: async (actor, after, take, zone) =>
      paged(
        await db.user.findMany({ where: { ...behind(actor, after), role: 'teacher' }, ...inOrder(take) }),
        (row) => [
          row.id,
          row.username,
          row.first_name,
          row.last_name,
          row.phone,
          row.telegram_id,
          row.is_active,
          inZone(row.created_at, zone),
        ],
      ),
  },
  groups: {
    columns: [
      'id',
      'name',
      'subject',
      'teacher',
      'days',
      'start_time',
      'end_time',
      'monthly_fee',
      'students',
      'is_active',
      'description',
    ],
    page: async (actor, after, take) =>
      paged(
        await db.group.findMany({
          where: behind(actor, after),
          include: { subject: named, teacher: person, _count: { select: { students: true } } },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          row.name,
          row.subject?.name,
          row.teacher?.full_name,
          row.days,
          row.start_time,
          row.end_time,
          row.monthly_fee.toFixed(2),
          row._count.students,
          row.is_active,
          row.description,
        ],
      ),
  },
  subjects: {
    columns: ['id', 'name', 'created_at'],
    page: async (actor, after, take, zone) =>
      paged(await db.subject.findMany({ where: behind(actor, after), ...inOrder(take) }), (row) => [
        row.id,
        row.name,
        inZone(row.created_at, zone),
      ]),
  },
  attendance: {
    columns: ['id', 'date', 'time', 'group', 'student', 'full_name', 'status', 'marked_by'],
    page: async (actor, after, take) =>
      paged(
        await db.attendance.findMany({
          where: behind(actor, after),
          include: { group: named, student: person, marker: person },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          dayOf(row.date),
          row.time,
          row.group.name,
          row.student.username,
          row.student.full_name,
          row.status,
          row.marker?.full_name,
        ],
      ),
  },
  scores: {
    columns: ['id', 'date', 'group', 'student', 'full_name', 'score', 'given_by'],
    page: async (actor, after, take) =>
      paged(
        await db.score.findMany({
          where: behind(actor, after),
          include: { group: named, student: person, giver: person },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          dayOf(row.date),
          row.group.name,
          row.student.username,
          row.student.full_name,
          row.score,
          row.giver?.full_name,
        ],
      ),
  },
  payments: {
    columns: [
      'id',
      'paid_at',
      'student',
      'full_name',
      'group',
      'months',
      'amount',
      'currency',
      'method',
      'status',
      'received_by',
      'description',
    ],
    page: async (actor, after, take, zone) =>
      paged(
        await db.payment.findMany({
          where: behind(actor, after),
          include: {
            user: person,
            group: named,
            receiver: person,
            months: { orderBy: [{ year: 'asc' }, { month: 'asc' }] },
          },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          row.paid_at === null ? null : inZone(row.paid_at, zone),
          row.user.username,
          row.user.full_name,
          row.group?.name,
          monthsOf(row.months),
          row.amount.toFixed(2),
          row.currency,
          row.method,
          row.status,
          row.receiver?.full_name,
          row.description,
        ],
      ),
  },
  expenses: {
    columns: ['id', 'created_at', 'reason', 'recipient', 'employee', 'amount', 'written_by'],
    page: async (actor, after, take, zone) =>
      paged(
        await db.expense.findMany({
          where: behind(actor, after),
          include: { recipient_user: person, creator: person },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          inZone(row.created_at, zone),
          row.reason,
          row.recipient,
          row.recipient_user?.full_name,
          row.amount.toFixed(2),
          row.creator?.full_name,
        ],
      ),
  },
  'work-logs': {
    columns: ['id', 'date', 'employee', 'full_name', 'status', 'note'],
    page: async (actor, after, take) =>
      paged(
        await db.workLog.findMany({
          where: behind(actor, after),
          include: { employee: person },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          dayOf(row.date),
          row.employee.username,
          row.employee.full_name,
          row.status,
          row.note,
        ],
      ),
  },
  'exam-results': {
    columns: ['id', 'exam', 'student', 'full_name', 'score', 'of', 'status', 'started_at', 'ended_at'],
    page: async (actor, after, take, zone) =>
      paged(
        await db.testAttempt.findMany({
          where: { ...behind(actor, after), test: { test_type: 'exam' } },
          include: { user: person, test: { select: { title: true } } },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          row.test.title,
          row.user.username,
          row.user.full_name,
          row.total_score,
          row.max_score,
          row.status,
          inZone(row.start_time, zone),
          row.end_time === null ? null : inZone(row.end_time, zone),
        ],
      ),
  },
  'mock-scores': {
    columns: [
      'id',
      'test',
      'student',
      'full_name',
      'listening',
      'reading',
      'writing',
      'speaking',
      'score',
      'created_at',
    ],
    page: async (actor, after, take, zone) =>
      paged(
        await db.mockScore.findMany({
          where: { id: { gt: after }, session: ofSchool(actor) },
          include: { session: { select: { user: person, test: { select: { title: true } } } } },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          row.session.test.title,
          row.session.user.username,
          row.session.user.full_name,
          ...[row.listening, row.reading, row.writing, row.speaking, row.score].map((band) =>
            band.toFixed(1),
          ),
          inZone(row.created_at, zone),
        ],
      ),
  },
  messages: {
    columns: ['id', 'message', 'created_at', 'text', 'recipient', 'full_name', 'status', 'error', 'sent_at'],
    page: async (actor, after, take, zone) =>
      paged(
        await db.messageLog.findMany({
          where: { id: { gt: after }, message: ofSchool(actor) },
          include: { recipient: person, message: { select: { text: true, created_at: true } } },
          ...inOrder(take),
        }),
        (row) => [
          row.id,
          row.message_id,
          inZone(row.message.created_at, zone),
          row.message.text,
          row.recipient.username,
          row.recipient.full_name,
          row.status === 'sending' ? 'pending' : row.status,
          row.error,
          row.sent_at === null ? null : inZone(row.sent_at, zone),
        ],
      ),
  },
};
