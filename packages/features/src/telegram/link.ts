/** Which chat of the school's bot is whose: a short-lived code, given to the bot as `/start CODE`. */
import { createHash, randomBytes } from 'node:crypto';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { languageOf, sentenceIn, type Texts } from '../notifications/tell.ts';
import { botName, telegramReady } from './client.ts';

const LIFETIME_MS = 15 * 60_000;
const hashed = (code: string): string => createHash('sha256').update(code).digest('hex');

/** The actor, or for an owner anybody of the school. Throws `not_found`. */
async function personOf(actor: Actor, user_id: number | undefined) {
  const id = user_id ?? actor.id;
  const allowed = id === actor.id || actor.role === 'owner';
  const found = allowed
    ? await db.user.findFirst({
        where: { id, ...ofSchool(actor), is_active: true },
        select: { id: true, telegram_id: true },
      })
    : null;
  if (found === null) throw new AppError('not_found', `There is no user ${String(id)}.`);
  return found;
}

export async function linkState(actor: Actor) {
  const { telegram_id } = await personOf(actor, undefined);
  return { is_set_up: telegramReady(), linked: telegram_id !== null };
}

/** A new code; the one before is no longer good. Throws `unavailable` without a bot. */
export async function newLink(actor: Actor, user_id?: number) {
  const { id } = await personOf(actor, user_id);
  const bot = await botName();
  const code = randomBytes(12).toString('base64url');
  const expires_at = new Date(Date.now() + LIFETIME_MS);
  const row = { code_hash: hashed(code), expires_at };
  await db.telegramLink.upsert({ where: { user_id: id }, update: row, create: { user_id: id, ...row } });
  return { code, url: `https://t.me/${bot}?start=${code}`, expires_at: expires_at.toISOString() };
}

export async function unlink(actor: Actor, user_id?: number): Promise<void> {
  const { id } = await personOf(actor, user_id);
  await inTransaction(async (tx) => {
    await tx.telegramLink.deleteMany({ where: { user_id: id } });
    await tx.user.update({ where: { id }, data: { telegram_id: null } });
    await audit(tx, actor, 'user.telegram_unlinked', { subject: 'user', id }, {});
  });
}

const linked: Texts = {
  en: 'Thank you, {name}! Messages of {school} will come here.',
  ru: 'Спасибо, {name}! Сообщения школы {school} будут приходить сюда.',
  uz: 'Rahmat, {name}! {school} xabarlari shu yerga keladi.',
};
const unknown: Texts = {
  en: 'This code is wrong or too old. Open your account page and ask for a new one.',
  ru: 'Этот код неверный или устарел. Откройте страницу «Учётная запись» и получите новый.',
  uz: 'Bu kod notoʻgʻri yoki eskirgan. Hisob sahifasini ochib, yangisini oling.',
};
const hint: Texts = {
  en: 'I send messages of your school. To get them, open your account page and press “Link Telegram”.',
  ru: 'Я присылаю сообщения вашей школы. Чтобы их получать, откройте страницу «Учётная запись» и нажмите «Подключить Telegram».',
  uz: 'Men maktabingiz xabarlarini yuboraman. Ularni olish uchun hisob sahifasini ochib, “Telegramni ulash”ni bosing.',
};

/** What the bot answers to a text in a private chat; a good code makes the chat its owner's. */
export async function answerTo(text: string, chat: string, language: string): Promise<string> {
  const code = /^\/start(?:@\w+)?\s+(\S{1,64})\s*$/.exec(text)?.[1];
  if (code === undefined) return sentenceIn(languageOf(language), hint, {});
  return inTransaction(async (tx) => {
    const where = { code_hash: hashed(code), expires_at: { gt: new Date() }, user: { is_active: true } };
    const link = await tx.telegramLink.findFirst({ where });
    if (link !== null) await tx.telegramLink.deleteMany({ where: { code_hash: link.code_hash } });
    if (link === null) return sentenceIn(languageOf(language), unknown, {});
    const { full_name, username, interface_language, school } = await tx.user.update({
      where: { id: link.user_id },
      data: { telegram_id: chat },
      include: { school: { select: { name: true } } },
    });
    return sentenceIn(interface_language, linked, { name: full_name || username, school: school.name });
  });
}
