/** Rows of mock tests as the contract shows them. */
import { signLink } from '@talaffuz/core/storage/signed-link';
import type { Prisma } from '@talaffuz/db/client';
import { groupRef, staffRef } from '../groups/scope.ts';
import type { SectionKind } from './timeline.ts';

/** Longer than the longest session; who asks again gets a new link. */
const LINK_HOURS = 12;

export const withSections = {
  sections: true,
  creator: { select: staffRef },
} satisfies Prisma.MockTestInclude;
export type TestRow = Prisma.MockTestGetPayload<{ include: typeof withSections }>;
export type SectionRow = TestRow['sections'][number];

export const withPeople = {
  user: {
    select: {
      ...staffRef,
      interface_language: true,
      memberships: {
        where: { group: { is_active: true } },
        select: { group: { select: groupRef } },
        orderBy: { group_id: 'asc' },
        take: 1,
      },
    },
  },
  test: { include: withSections },
  score: { include: { creator: { select: staffRef } } },
} satisfies Prisma.MockSessionInclude;
export type SessionRow = Prisma.MockSessionGetPayload<{ include: typeof withPeople }>;

/** How people reach the product; null where links are kept back. */
export type Origin = string | null;

const linkTo = (origin: Origin, file_id: number | null): string | null =>
  origin === null || file_id === null
    ? null
    : `${origin}/api/v1/files/${String(file_id)}/content?token=${signLink(
        `file:${String(file_id)}`,
        new Date(Date.now() + LINK_HOURS * 3_600_000),
      )}`;

export function sectionOf({ sections }: Pick<TestRow, 'sections'>, kind: SectionKind): SectionRow {
  const found = sections.find((section) => section.kind === kind);
  if (found === undefined) throw new Error(`a mock test without its ${kind}`);
  return found;
}

export const asPaper = (section: SectionRow, origin: Origin) => ({
  ...section,
  file: linkTo(origin, section.file_id),
});
export const asListening = (section: SectionRow, origin: Origin) => ({
  ...section,
  audio_file: linkTo(origin, section.audio_file_id),
  question_file: linkTo(origin, section.file_id),
});

export const asTest = (row: TestRow, { origin, staff }: { origin: Origin; staff: boolean }) => ({
  ...row,
  code: staff ? row.code : null,
  created_by: row.creator,
  reading: asPaper(sectionOf(row, 'reading'), origin),
  writing: asPaper(sectionOf(row, 'writing'), origin),
  listening: asListening(sectionOf(row, 'listening'), origin),
});

type Score = Prisma.MockScoreGetPayload<object>;
/** Bands are numbers, unlike money. */
export const asScore = (row: Score) => ({
  ...row,
  session: row.session_id,
  listening: row.listening.toNumber(),
  reading: row.reading.toNumber(),
  writing: row.writing.toNumber(),
  speaking: row.speaking.toNumber(),
  score: row.score.toNumber(),
});

export const asLine = ({ user, test, ...row }: SessionRow) => ({
  ...row,
  user: { ...user, group: user.memberships[0]?.group ?? null },
  test_title: test.title,
});

export const asSession = (row: SessionRow, look: { origin: string; staff: boolean }) => ({
  ...asLine(row),
  test: row.is_completed || look.staff ? asTest(row.test, look) : null,
  score: row.score === null ? null : { ...asScore(row.score), created_by: row.score.creator },
});

export const withAnswers = {
  ...withPeople,
  answers: true,
  writings: { orderBy: { task_number: 'asc' } },
} satisfies Prisma.MockSessionInclude;
/** A session with all that was answered in it. */
export type Sitting = Prisma.MockSessionGetPayload<{ include: typeof withAnswers }>;

export const asAnswer = <Answer extends { session_id: string }>(row: Answer) => ({
  ...row,
  session: row.session_id,
});

export function asSheet(row: Sitting, look: { origin: string; staff: boolean }) {
  const answer = (kind: 'reading' | 'listening') => {
    const found = row.answers.find((one) => one.kind === kind);
    return found === undefined ? null : asAnswer(found);
  };
  return {
    session: asSession(row, look),
    reading_answer: answer('reading'),
    listening_answer: answer('listening'),
    writing_answers: row.writings.map(asAnswer),
  };
}
