/** How whoever made a batch is told of its end. */
import type { Transaction } from '@talaffuz/db/client';
import { tell, type Texts } from '../notifications/tell.ts';

interface OverBatch {
  id: number;
  title: string;
  created_by: number;
  status: string;
}

const done: Texts = {
  en: 'Batch {name} is scored: {done} done, {failed} failed.',
  ru: 'Пакет {name} оценён: готово — {done}, с ошибкой — {failed}.',
  uz: '{name} toʻplami baholandi: {done} ta tayyor, {failed} ta xato.',
};
const cancelled: Texts = {
  en: 'Batch {name} was cancelled: {done} done.',
  ru: 'Пакет {name} отменён: готово — {done}.',
  uz: '{name} toʻplami bekor qilindi: {done} ta tayyor.',
};
const failed: Texts = {
  en: 'Batch {name} could not be unpacked.',
  ru: 'Пакет {name} не удалось распаковать.',
  uz: '{name} toʻplamini ochib boʻlmadi.',
};

/** In the transaction that ends the batch; one without a title goes by its number. */
export async function notifyBatchOver(
  tx: Transaction,
  { id, title, created_by, status }: OverBatch,
  counts: { done: number; failed: number },
): Promise<void> {
  const name = title === '' ? `№ ${String(id)}` : `“${title}”`;
  const texts = status === 'cancelled' ? cancelled : status === 'failed' ? failed : done;
  const about = { notification_type: 'batch_finished', data: { batch_id: id } };
  await tell(tx, created_by, texts, { name, ...counts }, about);
}
