import { db, closeDb } from '@talaffuz/db/client';
import { recomputeMastery } from './mastery/recompute.ts';
const snap = async () => JSON.stringify([
  await db.$queryRawUnsafe('select user_id,chapter_id,total_paragraphs,completed_paragraphs,mastered_paragraphs,struggling_paragraphs,average_score,weighted_score,summative_score,summative_passed,mastery_level,mastery_score,is_completed,updated_at from chapter_mastery order by 1,2'),
  await db.$queryRawUnsafe('select user_id,paragraph_id,status,completed_at,mastery_score,practice_score,attempts_count,updated_at from paragraph_progress order by 1,2')]);
const rows = async () => [await db.chapterMastery.count(), await db.paragraphProgress.count()];
const before = JSON.parse(await snap()) as unknown[][]; console.log(await rows());
await recomputeMastery(db, {});
const after = JSON.parse(await snap()) as unknown[][]; console.log(await rows());
for (const k of [0, 1]) { const a = new Set(before[k]!.map((x) => JSON.stringify(x))); const diff = after[k]!.filter((x) => !a.has(JSON.stringify(x))); console.log(k, 'changed', diff.length, diff.slice(0, 4)); }
await closeDb();
