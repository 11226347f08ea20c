/** Issuing certificates, and who may see, download and revoke them. */
import { randomBytes } from 'node:crypto';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, Prisma, type Transaction } from '@talaffuz/db/client';
import type { Certificate } from '@talaffuz/db/generated/client';
import { containing, type SkipQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { tell } from '../notifications/tell.ts';
import { certificateView, type IssuedQuery, type NewCertificate } from './schema.ts';

export const asCertificate = (row: Certificate) =>
  certificateView.parse(plain({ ...row, file_path: `/api/v1/certificates/${String(row.id)}/download` }));
type CertificateView = ReturnType<typeof asCertificate>;

/** 128 random bits, so that nobody guesses one. */
const newCode = (): string => randomBytes(16).toString('base64url');

interface Issued {
  user_id: number;
  course_id: number | null;
  title: string;
  course_name: string;
  level_completed: string;
  description: string;
  verification_code?: string | undefined;
  issued_by: number | null;
}

/** The columns of a new certificate; its number is made of the year in the school's time zone and of its id. */
async function columnsOf(tx: Transaction, school_id: number, { verification_code, ...fields }: Issued) {
  const [next] = await tx.$queryRaw<{ id: number; year: number }[]>`
    SELECT nextval(pg_get_serial_sequence('certificates', 'id'))::int AS id,
           extract(year FROM now() AT TIME ZONE timezone)::int AS year
    FROM schools WHERE id = ${school_id}`;
  if (next === undefined) throw new AppError('not_found', 'This school does not exist any more.');
  const number = `TLF-${String(next.year)}-${String(next.id).padStart(6, '0')}`;
  return { ...fields, id: next.id, number, school_id, verification_code: verification_code ?? newCode() };
}

const ready = {
  en: 'Your certificate for “{course}” is ready.',
  ru: 'Ваш сертификат за курс «{course}» готов.',
  uz: '“{course}” kursi uchun sertifikatingiz tayyor.',
};

async function tellHolder(tx: Transaction, { id, user_id, course_name }: Certificate): Promise<void> {
  const about = { notification_type: 'certificate', data: { certificate_id: id } };
  await tell(tx, user_id, ready, { course: course_name }, about);
}

interface CompletedCourse {
  id: number;
  school_id: number;
  title: string;
  difficulty_level: string;
  short_description: string;
}

/** The certificate of a course that somebody has completed: made and told once, however many ask at once. */
export async function issueOnce(
  tx: Transaction,
  user_id: number,
  course: CompletedCourse,
): Promise<Certificate> {
  const where = { user_id_course_id: { user_id, course_id: course.id } };
  const known = await tx.certificate.findUnique({ where });
  if (known !== null) return known;
  const data = await columnsOf(tx, course.school_id, {
    user_id,
    course_id: course.id,
    title: course.title,
    course_name: course.title,
    level_completed: course.difficulty_level,
    description: course.short_description,
    issued_by: null,
  });
  const { count } = await tx.certificate.createMany({ data, skipDuplicates: true });
  const certificate = await tx.certificate.findUniqueOrThrow({ where });
  if (count === 1) await tellHolder(tx, certificate);
  return certificate;
}

/** By staff, for a learner of their school. Throws `not_found`, `conflict`. */
export async function issue(actor: Actor, input: NewCertificate): Promise<CertificateView> {
  const { user_id, course_id = null } = input;
  try {
    return await inTransaction(async (tx) => {
      const learner = await tx.user.findFirst({
        where: { id: user_id, ...ofSchool(actor), role: 'student' },
        select: { id: true },
      });
      if (learner === null) {
        throw new AppError('not_found', `There is no student ${String(user_id)} in your school.`);
      }
      if (course_id !== null) {
        const course = await tx.course.findFirst({
          where: { id: course_id, ...ofSchool(actor) },
          select: { id: true },
        });
        if (course === null) throw new AppError('not_found', `There is no course ${String(course_id)}.`);
      }
      const data = await columnsOf(tx, actor.school_id, { ...input, course_id, issued_by: actor.id });
      const certificate = await tx.certificate.create({ data });
      await tellHolder(tx, certificate);
      await audit(tx, actor, 'certificate.issued', { subject: 'certificate', id: certificate.id }, input);
      return asCertificate(certificate);
    });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    throw new AppError(
      'conflict',
      'The student has a certificate for this course already, or the verification code is in use; give another code or none.',
      { cause: error },
    );
  }
}

/** Newest first. */
async function listOf(user_id: number, { skip, limit }: SkipQuery) {
  const where = { user_id };
  const [rows, total] = await Promise.all([
    db.certificate.findMany({ where, orderBy: { id: 'desc' }, skip, take: limit }),
    db.certificate.count({ where }),
  ]);
  return { rows: rows.map(asCertificate), total };
}

export const listOwn = (actor: Actor, query: SkipQuery) => listOf(actor.id, query);

/** For staff: every certificate of their school, or those that have the words somewhere. Newest first. */
export async function listIssued(actor: Actor, { search = '', skip, limit }: IssuedQuery) {
  const like = containing(search);
  const where: Prisma.CertificateWhereInput = {
    ...ofSchool(actor),
    ...(search === ''
      ? {}
      : {
          OR: [
            { user: { full_name: like } },
            { user: { username: like } },
            { course_name: like },
            { number: like },
          ],
        }),
  };
  const include = { user: { select: { full_name: true, username: true } } } as const;
  const [rows, total] = await Promise.all([
    db.certificate.findMany({ where, include, orderBy: { id: 'desc' }, skip, take: limit }),
    db.certificate.count({ where }),
  ]);
  return { rows: rows.map(({ user, ...row }) => ({ ...asCertificate(row), ...user })), total };
}

/** People whose certificates somebody may see: their own, a parent their children's, staff those of their school. */
const visibleHolder = (actor: Actor): Prisma.UserWhereInput =>
  isStaff(actor)
    ? ofSchool(actor)
    : { OR: [{ id: actor.id }, { parents: { some: { parent_id: actor.id } } }], ...ofSchool(actor) };

export async function listOfUser(actor: Actor, user_id: number, query: SkipQuery) {
  const holder = await db.user.findFirst({
    where: { AND: [{ id: user_id }, visibleHolder(actor)] },
    select: { id: true },
  });
  if (holder === null) throw new AppError('not_found', `There is no user ${String(user_id)}.`);
  return listOf(user_id, query);
}

const printed = {
  user: { select: { full_name: true, interface_language: true } },
  school: { select: { name: true, timezone: true } },
} as const;

/** Public: whoever holds the code sees what the certificate says and whether it is still good. */
export async function verify(id: number, verification_code: string) {
  const row = await db.certificate.findFirst({ where: { id, verification_code }, include: printed });
  if (row === null) {
    throw new AppError(
      'not_found',
      `No certificate ${String(id)} has this verification code; check the address on the certificate.`,
    );
  }
  return { ...asCertificate(row), full_name: row.user.full_name, school_name: row.school.name };
}

/** A certificate as it is printed. Its holder and the school's owner may; others who see it are refused. */
export async function readForPrint(actor: Actor, id: number) {
  const row = await db.certificate.findFirst({
    where: { id, user: visibleHolder(actor) },
    include: printed,
  });
  if (row === null) throw new AppError('not_found', `There is no certificate ${String(id)}.`);
  if (row.user_id !== actor.id && actor.role !== 'owner') {
    throw new AppError(
      'permission_denied',
      'Only its holder and the owner of the school may download a certificate.',
    );
  }
  return row;
}
export type PrintedCertificate = Awaited<ReturnType<typeof readForPrint>>;

/** Revokes a certificate of the actor's school, or with `null` makes it good again. Doing so twice changes nothing. */
export function setRevoked(actor: Actor, id: number, reason: string | null): Promise<CertificateView> {
  return inTransaction(async (tx) => {
    const wanted = reason === null;
    const [changed] = await tx.certificate.updateManyAndReturn({
      where: { id, ...ofSchool(actor), is_valid: !wanted },
      data: { is_valid: wanted, revoked_at: wanted ? null : new Date(), revoked_reason: reason ?? '' },
    });
    if (changed !== undefined) {
      const action = wanted ? 'certificate.restored' : 'certificate.revoked';
      await audit(tx, actor, action, { subject: 'certificate', id }, { reason });
      return asCertificate(changed);
    }
    const row = await tx.certificate.findFirst({ where: { id, ...ofSchool(actor) } });
    if (row === null) throw new AppError('not_found', `There is no certificate ${String(id)}.`);
    return asCertificate(row);
  });
}
