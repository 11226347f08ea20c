/** A payment on paper: one A5 page with fonts inside that have Uzbek Latin and Cyrillic. */
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, type Prisma } from '@talaffuz/db/client';
import { languageOf } from '../notifications/tell.ts';
import { visiblePayments } from './payments.ts';

const { resolve } = createRequire(import.meta.url);
const fonts = {
  plain: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

const texts = {
  en: {
    title: 'Payment receipt',
    number: 'No.',
    date: 'Date',
    student: 'Student',
    group: 'Group',
    months: 'Months',
    purpose: 'For',
    method: 'Paid',
    receiver: 'Received by',
    amount: 'Amount',
    sign: 'Signature',
    methods: { cash: 'in cash', card: 'by card', transfer: 'by bank transfer', stripe: 'online (Stripe)' },
    locale: 'en-GB',
  },
  ru: {
    title: 'Квитанция об оплате',
    number: '№',
    date: 'Дата',
    student: 'Ученик',
    group: 'Группа',
    months: 'Месяцы',
    purpose: 'Назначение',
    method: 'Способ оплаты',
    receiver: 'Принял(а)',
    amount: 'Сумма',
    sign: 'Подпись',
    methods: { cash: 'наличными', card: 'картой', transfer: 'перевод', stripe: 'онлайн (Stripe)' },
    locale: 'ru',
  },
  uz: {
    title: 'Toʻlov kvitansiyasi',
    number: '№',
    date: 'Sana',
    student: 'Oʻquvchi',
    group: 'Guruh',
    months: 'Oylar',
    purpose: 'Maqsadi',
    method: 'Toʻlov usuli',
    receiver: 'Qabul qildi',
    amount: 'Summa',
    sign: 'Imzo',
    methods: { cash: 'naqd', card: 'karta orqali', transfer: 'oʻtkazma', stripe: 'onlayn (Stripe)' },
    // Node knows no Uzbek numbers in every build; figures are written as in Russian.
    locale: 'ru',
  },
};

const printed = {
  school: { select: { name: true, timezone: true } },
  user: { select: { full_name: true, username: true, interface_language: true } },
  group: { select: { name: true } },
  receiver: { select: { full_name: true } },
  months: { orderBy: [{ year: 'asc' }, { month: 'asc' }] },
} satisfies Prisma.PaymentInclude;
type Printed = Prisma.PaymentGetPayload<{ include: typeof printed }>;

/** Throws `not_found`, and `conflict` for money that has not come. */
export async function readForReceipt(actor: Actor, id: number): Promise<Printed> {
  const row = await db.payment.findFirst({
    where: { AND: [{ id }, visiblePayments(actor)] },
    include: printed,
  });
  if (row === null) throw new AppError('not_found', `There is no payment ${String(id)}.`);
  if (row.status !== 'completed')
    throw new AppError('conflict', `The payment ${String(id)} is not completed, so it has no receipt.`);
  return row;
}

/** Points: A5 upright. */
const WIDTH = 419.53;
const MARGIN = 40;
const LABEL = 110;

/** An exact amount with spaces between thousands; no floating point comes near it. */
function figures(amount: Prisma.Decimal, locale: string): string {
  const [whole = '0', rest = '00'] = amount.toFixed(2).split('.');
  const separator = locale === 'ru' ? ',' : '.';
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')}${separator}${rest}`;
}

/** The bytes of the PDF, in the student's language; the same row gives the same bytes. */
export async function receiptPdf(row: Printed): Promise<Buffer> {
  const language = languageOf(row.user.interface_language);
  const words = texts[language];
  const when = row.paid_at ?? row.created_at;
  const doc = new PDFDocument({
    size: 'A5',
    margin: MARGIN,
    lang: language,
    info: { Title: `${words.title} ${String(row.id)}`, Author: row.school.name, CreationDate: when },
  });
  const bytes = buffer(doc);
  doc.font(fonts.plain).fontSize(11).fillColor('#5b6b70').text(row.school.name);
  doc.moveDown(0.4).font(fonts.bold).fontSize(18).fillColor('#12343b');
  doc.text(`${words.title} ${words.number} ${String(row.id)}`);
  doc.moveDown(0.6);
  rule(doc);
  const date = new Intl.DateTimeFormat(words.locale, {
    timeZone: row.school.timezone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(when);
  const lines: [string, string][] = [
    [words.date, date],
    [words.student, row.user.full_name || row.user.username],
    ...(row.group === null ? [] : [[words.group, row.group.name] satisfies [string, string]]),
    ...(row.months.length === 0 ? [] : [[words.months, monthsOf(row)] satisfies [string, string]]),
    ...(row.description === '' ? [] : [[words.purpose, row.description] satisfies [string, string]]),
    [words.method, words.methods[row.method]],
    ...(row.receiver === null ? [] : [[words.receiver, row.receiver.full_name] satisfies [string, string]]),
  ];
  for (const [label, value] of lines) line(doc, label, value);
  doc.moveDown(0.4);
  rule(doc);
  doc.font(fonts.plain).fontSize(11).fillColor('#5b6b70').text(words.amount, MARGIN);
  doc.font(fonts.bold).fontSize(22).fillColor('#0b7a6f');
  doc.text(`${figures(row.amount, words.locale)} ${row.currency}`);
  doc.moveDown(2).font(fonts.plain).fontSize(10).fillColor('#5b6b70');
  doc.text(`${words.sign}: ______________________`);
  doc.end();
  return bytes;
}

type Doc = InstanceType<typeof PDFDocument>;

const monthsOf = ({ months }: Printed): string =>
  months.map(({ year, month }) => `${String(month).padStart(2, '0')}.${String(year)}`).join(', ');

function rule(doc: Doc): void {
  doc
    .lineWidth(1)
    .strokeColor('#c59b3f')
    .moveTo(MARGIN, doc.y)
    .lineTo(WIDTH - MARGIN, doc.y)
    .stroke();
  doc.moveDown(0.8);
}

function line(doc: Doc, label: string, value: string): void {
  const { y } = doc;
  doc.font(fonts.plain).fontSize(10).fillColor('#5b6b70').text(label, MARGIN, y, { width: LABEL });
  doc.fontSize(11).fillColor('#12343b');
  doc.text(value, MARGIN + LABEL, y, { width: WIDTH - 2 * MARGIN - LABEL, height: 90, ellipsis: true });
  doc.moveDown(0.5);
}
