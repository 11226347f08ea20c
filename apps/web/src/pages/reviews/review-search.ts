/** The filters of the address as the API takes them. */
import { reviewQuery } from '@talaffuz/features/reviews/schema';

export interface ReviewSearch {
  group_id?: number | undefined;
  student_id?: number | undefined;
  batch_id?: number | undefined;
  phoneme?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  reviewed?: boolean | undefined;
  page?: number | undefined;
}

const { phoneme: symbol, from: day } = reviewQuery.shape;

/** What is not right in an address somebody typed is left out rather than refused. */
export function filtersOf({ group_id, student_id, batch_id, phoneme, from, to, reviewed }: ReviewSearch) {
  const sound = symbol.safeParse(phoneme).data;
  const first = day.safeParse(from).data;
  const last = day.safeParse(to).data;
  return {
    ...(group_id === undefined ? {} : { group_id }),
    ...(student_id === undefined ? {} : { student_id }),
    ...(batch_id === undefined ? {} : { batch_id }),
    ...(sound === undefined ? {} : { phoneme: sound }),
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
    reviewed: reviewed === true ? 'true' : 'false',
  };
}
