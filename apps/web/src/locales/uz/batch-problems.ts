import type { Locale } from '../../i18n/locale.ts';

export const batch_problem: Locale['batch_problem'] = {
  form_invalid: 'Fayllar toʻgʻri yetib kelmadi; ularni qaytadan tanlab, yana bir marta yuboring.',
  too_many_files:
    'Bir martada koʻpi bilan {{most}} ta fayl yuborish mumkin; ularni bir nechta toʻplamga boʻling.',
  archive_entries: 'ZIP ichida fayllar juda koʻp; ularni bir nechta toʻplamga boʻling.',
  archive_too_large: 'Yozuvlar birgalikda juda katta; ularni bir nechta toʻplamga boʻling.',
  file_without_row: 'manifest.csv da bu fayl uchun qator yoʻq; qator qoʻshing yoki faylni olib tashlang.',
  manifest_missing: 'ZIP ildiziga id, audio va text ustunlari bor bitta manifest.csv qoʻying.',
  manifest_too_large: '{{name}} {{mib}} MB dan katta; uni bir nechta toʻplamga boʻling.',
  damaged: 'ZIP ichidagi {{name}} shikastlangan; ZIP ni qaytadan yarating.',
  encoding: 'Roʻyxat UTF-8 da yozilmagan; uni “CSV UTF-8” qilib saqlang.',
  csv_invalid: 'Roʻyxat toʻgʻri CSV emas; yopilmagan qoʻshtirnoqni qidiring.',
  empty: 'Roʻyxatni id,audio,text qatori bilan boshlang va har bir yozuv uchun qator qoʻshing.',
  columns: 'Birinchi qatorda id, audio va text ustunlari vergul bilan, har biri bir martadan turishi kerak.',
  cells:
    'Qatorda {{cells}} ta, birinchi qatorda {{columns}} ta katak bor; vergulli matnni qoʻshtirnoqqa oling.',
  id_missing: 'Qatorga oʻzining id sini bering.',
  id_duplicate: '“{{id}}” id si {{other}}-qatorda bor; har bir qatorniki boshqa boʻlsin.',
  text_empty: 'Ovoz chiqarib oʻqiladigan inglizcha gapni yozing.',
  text_too_long: 'Matn bir martada tekshirish uchun juda uzun; uni qismlarga boʻling.',
  text_unsupported: 'Matnda ingliz tilida yoʻq harflar bor; uni inglizcha yozing.',
  phones_invalid: 'Tovushlarni ARPAbet da yozing, masalan S EY1 | IH1 T.',
  phones_mismatch: 'Matnning har bir soʻziga bittadan tovushlar guruhini “ | ” bilan ajratib bering.',
  student_unknown: 'Oʻquvchilaringiz orasida “{{name}}” yoʻq; foydalanuvchi nomini tekshiring.',
  audio_missing: 'Yozuv faylining nomini yozing.',
  file_missing: 'Fayllar orasida {{name}} yoʻq; uni qoʻshing yoki nomini tuzating.',
  audio_empty: '{{name}} fayli boʻsh; uni qaytadan yozib oling.',
  audio_unsupported: '{{name}} biz oʻqiy oladigan ovoz emas; uni WAV, MP3, OGG, M4A yoki WebM qilib saqlang.',
};
