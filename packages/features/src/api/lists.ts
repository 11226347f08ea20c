/** The list rules of the contracts: how a page is asked for, and where its total goes. */
import { z } from 'zod';
import type { Context } from './context.ts';

/** A whole number in a query string or path; tRPC clients send numbers. */
export const intParam = (min = 1, max = 2_147_483_647) => z.coerce.number<number>().int().min(min).max(max);

/** The id of a row, in a JSON body: what the database's integer columns hold. */
export const rowId = () => z.int().min(1).max(2_147_483_647);

export const idParam = z.object({ id: intParam() });

/** pronunciation and mentor: `page` from 1, `page_size` 1–100. */
export const pageQuery = z.object({
  page: intParam(1, 1_000_000).default(1).describe('Page, from 1'),
  page_size: intParam(1, 100).default(20).describe('Rows a page, 1–100'),
});
export type PageQuery = z.infer<typeof pageQuery>;

export const ofPage = ({ page, page_size }: PageQuery): { skip: number; take: number } => ({
  skip: (page - 1) * page_size,
  take: page_size,
});

/** learning-platform and academy: `skip` ≥ 0, `limit` 1–100. */
export const skipQuery = z.object({
  skip: intParam(0).default(0).describe('Rows to leave out'),
  limit: intParam(1, 100).default(100).describe('Rows at most, 1–100'),
});
export type SkipQuery = z.infer<typeof skipQuery>;

/** A condition for columns that have the text somewhere; `%`, `_` and a backslash are letters like any other. */
export const containing = (text: string) =>
  ({ contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }) as const;

/** Rows of one page and how many there are in all. */
export interface Page<Row> {
  rows: Row[];
  total: number;
}

/**
 * Counts looked up by the id of what they belong to. A list counts by `groupBy` over the ids of its page: Prisma's `_count`
 * inside of `findMany` counts the whole other table each time, however few rows are asked for.
 */
export function countsBy(found: Iterable<readonly [id: number | null, count: number]>) {
  const counts = new Map(found);
  return (id: number): number => counts.get(id) ?? 0;
}

/** A bare array on the wire, its total in X-Total-Count. */
export function bareList<Row>(ctx: Context, page: Page<Row>): Row[] {
  ctx.reply.setHeader('X-Total-Count', String(page.total));
  return page.rows;
}

/** mentor's envelope. */
export function envelope<Row>(ctx: Context, page: Page<Row>, { page: number, page_size }: PageQuery) {
  ctx.reply.setHeader('X-Total-Count', String(page.total));
  return {
    items: page.rows,
    total: page.total,
    page: number,
    page_size,
    total_pages: Math.ceil(page.total / page_size),
  };
}

export const envelopeOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    items: z.array(row),
    total: z.int(),
    page: z.int(),
    page_size: z.int(),
    total_pages: z.int(),
  });
