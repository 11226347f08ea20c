/** A certificate on one A4 page, with fonts inside that have Uzbek Latin and Cyrillic, and a QR code to verify it. */
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import { languageOf } from '../notifications/tell.ts';
import type { PrintedCertificate } from './service.ts';

const { resolve } = createRequire(import.meta.url);
const fonts = {
  serif: resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf'),
  serifBold: resolve('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf'),
  sans: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
};

const texts = {
  en: {
    title: 'CERTIFICATE',
    given: 'This certifies that',
    completed: 'has successfully completed the course',
    level: 'Level',
    number: 'Number',
    date: 'Issued',
    verify: 'Scan to verify',
    revoked: 'REVOKED',
    locale: 'en-GB',
  },
  ru: {
    title: 'СЕРТИФИКАТ',
    given: 'Настоящим подтверждается, что',
    completed: 'успешно окончил(а) курс',
    level: 'Уровень',
    number: 'Номер',
    date: 'Выдан',
    verify: 'Проверить подлинность',
    revoked: 'ОТОЗВАН',
    locale: 'ru',
  },
  uz: {
    title: 'SERTIFIKAT',
    given: 'Ushbu sertifikat bilan tasdiqlanadiki,',
    completed: 'quyidagi kursni muvaffaqiyatli tamomladi:',
    level: 'Daraja',
    number: 'Raqami',
    date: 'Berilgan sana',
    verify: 'Haqiqiyligini tekshirish',
    revoked: 'BEKOR QILINGAN',
    // Node knows no Uzbek month names in every build; figures are written as in Russian.
    locale: 'ru',
  },
};

const ink = '#12343b';
const teal = '#0b7a6f';
const gold = '#c59b3f';
const grey = '#5b6b70';
const paper = '#fdfbf5';
const red = '#b3201b';

/** Points: A4 on its side. */
const WIDTH = 841.89;
const HEIGHT = 595.28;
const MARGIN = 84;
const INNER = WIDTH - 2 * MARGIN;
const QR_SIZE = 86;

type Doc = InstanceType<typeof PDFDocument>;

function frame(doc: Doc): void {
  doc.rect(0, 0, WIDTH, HEIGHT).fill(paper);
  doc
    .lineWidth(10)
    .strokeColor(teal)
    .rect(21, 21, WIDTH - 42, HEIGHT - 42)
    .stroke();
  doc
    .lineWidth(1.2)
    .strokeColor(gold)
    .rect(34, 34, WIDTH - 68, HEIGHT - 68)
    .stroke();
  for (const [x, y] of [
    [34, 34],
    [WIDTH - 34, 34],
    [34, HEIGHT - 34],
    [WIDTH - 34, HEIGHT - 34],
  ] as const) {
    doc
      .save()
      .rotate(45, { origin: [x, y] })
      .rect(x - 9, y - 9, 18, 18)
      .fillAndStroke(paper, gold);
    doc
      .rect(x - 4, y - 4, 8, 8)
      .fill(gold)
      .restore();
  }
}

/** A line in the middle, as large as it may be on at most `lines` lines. Returns where it ends. */
function centred(
  doc: Doc,
  text: string,
  y: number,
  style: { font: keyof typeof fonts; size: number; color: string; lines?: number; spacing?: number },
): number {
  const { font, color, lines = 1, spacing = 0 } = style;
  const options = { width: INNER, align: 'center', characterSpacing: spacing, lineGap: 2 } as const;
  let { size } = style;
  doc.font(fonts[font]);
  const fits = () => {
    doc.fontSize(size);
    return doc.heightOfString(text, options) <= lines * (doc.currentLineHeight(true) + 2) + 1;
  };
  while (!fits() && size > 9) size -= 1;
  const height = lines * (doc.currentLineHeight(true) + 2) + 1;
  // What is too long even in small letters ends with an ellipsis.
  doc.fillColor(color).text(text, MARGIN, y, { ...options, height, ellipsis: true });
  return y + Math.min(doc.heightOfString(text, options), height);
}

/** Squares of one path, so that no hair lines show between them. */
function qr(doc: Doc, address: string, x: number, y: number): void {
  const { modules } = createQr(address, { errorCorrectionLevel: 'M' });
  const cell = QR_SIZE / modules.size;
  doc.rect(x - 8, y - 8, QR_SIZE + 16, QR_SIZE + 16).fill('#ffffff');
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) === 1) doc.rect(x + column * cell, y + row * cell, cell, cell);
    }
  }
  doc.fill(ink);
}

function labelled(doc: Doc, label: string, value: string, x: number, y: number): void {
  doc.font(fonts.sans).fontSize(8.5).fillColor(grey).text(label, x, y, { lineBreak: false });
  doc
    .font(fonts.serif)
    .fontSize(12)
    .fillColor(ink)
    .text(value, x, y + 13, { lineBreak: false });
}

/** The bytes of the PDF; the same row and address give the same bytes. `address` is what the QR code opens. */
export async function certificatePdf(row: PrintedCertificate, address: string): Promise<Buffer> {
  const words = texts[languageOf(row.user.interface_language)];
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: languageOf(row.user.interface_language),
    info: { Title: `${row.title} · ${row.number}`, Author: row.school.name, CreationDate: row.issue_date },
  });
  const bytes = buffer(doc);
  frame(doc);

  let y = centred(doc, row.school.name, 76, { font: 'sans', size: 12, color: grey, spacing: 1.5 });
  y = centred(doc, words.title, y + 20, { font: 'serifBold', size: 40, color: teal, spacing: 7 });
  if (row.title !== row.course_name) {
    y = centred(doc, row.title, y + 4, { font: 'serif', size: 14, color: gold });
  }
  y = centred(doc, words.given, y + 24, { font: 'sans', size: 12, color: grey });
  y = centred(doc, row.user.full_name, y + 10, { font: 'serifBold', size: 34, color: ink });
  doc
    .lineWidth(1)
    .strokeColor(gold)
    .moveTo(WIDTH / 2 - 150, y + 6)
    .lineTo(WIDTH / 2 + 150, y + 6)
    .stroke();
  y = centred(doc, words.completed, y + 24, { font: 'sans', size: 12, color: grey });
  y = centred(doc, row.course_name, y + 10, { font: 'serifBold', size: 22, color: ink, lines: 2 });
  if (row.description !== '') {
    centred(doc, row.description, y + 10, { font: 'sans', size: 11, color: grey, lines: 2 });
  }

  const bottom = HEIGHT - 80 - QR_SIZE;
  const date = new Intl.DateTimeFormat(words.locale, {
    timeZone: row.school.timezone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(row.issue_date);
  labelled(doc, words.date, date, MARGIN, bottom + 58);
  labelled(doc, words.number, row.number, MARGIN + 140, bottom + 58);
  if (row.level_completed !== '') {
    labelled(doc, words.level, row.level_completed.slice(0, 24), MARGIN + 320, bottom + 58);
  }
  const qrX = WIDTH - MARGIN - QR_SIZE;
  qr(doc, address, qrX, bottom);
  doc
    .font(fonts.sans)
    .fontSize(7.5)
    .fillColor(grey)
    .text(words.verify, qrX - 40, bottom + QR_SIZE + 11, {
      width: QR_SIZE + 80,
      align: 'center',
      link: address,
    });

  if (!row.is_valid) {
    doc.save().rotate(-24, { origin: [WIDTH / 2, HEIGHT / 2] });
    doc
      .font(fonts.serifBold)
      .fontSize(words.revoked.length > 8 ? 56 : 84)
      .fillColor(red)
      .opacity(0.55);
    doc.text(words.revoked, 0, HEIGHT / 2 - 40, { width: WIDTH, align: 'center', characterSpacing: 4 });
    doc.restore();
  }
  doc.end();
  return bytes;
}
