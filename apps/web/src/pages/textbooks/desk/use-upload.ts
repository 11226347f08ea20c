/** Puts one file among the school's, and tells how far it is. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { asApiError } from '../../../api/api-error.ts';
import { errorText } from '../../../ui/error-text.ts';
import { sendForm } from '../../homework/send.ts';

const uploaded = z.object({ id: z.number(), name: z.string() });
export type ChosenFile = z.infer<typeof uploaded>;

export function useUpload(onFile: (file: ChosenFile) => void) {
  const { t } = useTranslation();
  /** 0–1; null while nothing is sent. */
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const upload = async (picked: File | null) => {
    if (picked === null) return;
    const form = new FormData();
    form.append('file', picked);
    setProblem(null);
    setShare(0);
    try {
      onFile(uploaded.parse(await sendForm('/files', form, { onProgress: setShare })));
    } catch (failure) {
      setProblem(
        // A kind that is taken elsewhere may not fit this place.
        asApiError(failure).code === 'unsupported_media_type'
          ? t('textbooks.wrong_file')
          : errorText(t, failure),
      );
    } finally {
      setShare(null);
    }
  };
  return { upload, share, problem };
}
