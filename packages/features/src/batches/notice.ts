/** How whoever made a batch is told of its end, in the language of their interface. */
import type { Transaction } from '@talaffuz/db/client';
import { notify } from '../notifications/service.ts';

interface OverBatch {
  id: number;
  title: string;
  created_by: number;
  status: string;
}

const texts: Record<string, { done: string; cancelled: string; failed: string }> = {
  en: {
    done: 'Batch {name} is scored: {done} done, {failed} failed.',
    cancelled: 'Batch {name} was cancelled: {done} done.',
    failed: 'Batch {name} could not be unpacked.',
  },
  ru: {
    done: 'Пакет {name} оценён: готово — {done}, с ошибкой — {failed}.',
    cancelled: 'Пакет {name} отменён: готово — {done}.',
    failed: 'Пакет {name} не удалось распаковать.',
  },
  uz: {
    done: '{name} toʻplami baholandi: {done} ta tayyor, {failed} ta xato.',
    cancelled: '{name} toʻplami bekor qilindi: {done} ta tayyor.',
    failed: '{name} toʻplamini ochib boʻlmadi.',
  },
};

/** English where the language has no text of its own; a batch without a title goes by its number. */
export function batchNotice(
  language: string,
  { id, title, status }: Pick<OverBatch, 'id' | 'title' | 'status'>,
  counts: { done: number; failed: number },
): string {
  const text = texts[language] ?? texts['en'];
  const form = status === 'cancelled' || status === 'failed' ? text?.[status] : text?.done;
  const parts: Record<string, string> = {
    name: title === '' ? `№ ${String(id)}` : `“${title}”`,
    done: String(counts.done),
    failed: String(counts.failed),
  };
  return (form ?? '').replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
}

/** In the transaction that ends the batch. */
export async function notifyBatchOver(
  tx: Transaction,
  batch: OverBatch,
  counts: { done: number; failed: number },
): Promise<void> {
  const { interface_language } = await tx.user.findUniqueOrThrow({
    where: { id: batch.created_by },
    select: { interface_language: true },
  });
  await notify(tx, {
    user_id: batch.created_by,
    message: batchNotice(interface_language, batch, counts),
    notification_type: 'batch_finished',
    data: { batch_id: batch.id },
  });
}
