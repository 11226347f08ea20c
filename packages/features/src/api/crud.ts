/**
 * List, read, create, change and delete of a resource from one description (docs/adr/0008): its fields, rules and order
 * stand in the description, its paths and access in the place where it is shown. What is more than that is a procedure
 * of its own beside these five.
 */
import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';
import { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, Prisma, type Transaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { timezoneOf } from '../schools/clock.ts';
import { bareList, intParam, skipQuery, type SkipQuery } from './lists.ts';
import { operations, type OperationMeta } from './operation.ts';
import { officePlain, plain } from './plain.ts';
import {
  ownerProcedure,
  publicProcedure,
  staffProcedure,
  userProcedure,
  type Access,
  type Contract,
} from './trpc.ts';

type Models = Prisma.TypeMap['model'];
type Model = keyof Models;
type Args<M extends Model> = Models[M]['operations']['findMany']['args'];
export type Where<M extends Model> = NonNullable<Args<M>['where']>;
export type Row<M extends Model> = Models[M]['payload']['scalars'];
type Include<M extends Model> = NonNullable<Extract<Args<M>, { include?: unknown }>['include']> & object;
/** Columns, foreign keys as numbers; an optional one may be said to be undefined, which leaves it alone. */
export type Columns<M extends Model> = Loose<
  Exclude<Models[M]['operations']['createMany']['args']['data'], readonly unknown[]>
>;
type Loose<Data> = {
  [Name in keyof Data]: object extends Pick<Data, Name> ? Data[Name] | undefined : Data[Name];
};

/** Columns to change; one that is undefined is left alone. */
export type Changes<M extends Model> = { [Name in keyof Columns<M>]?: Columns<M>[Name] | undefined };

export interface Resource<
  M extends Model,
  View extends z.ZodObject,
  Create extends z.ZodObject,
  Update extends z.ZodObject,
  Query extends z.ZodObject,
> {
  model: M;
  /** For sentences and the audit trail: one, and many. */
  names: readonly [one: string, many: string];
  view: View;
  create: Create;
  update: Update;
  /** Rows that somebody sees (null: not signed in); all others do not exist for them. */
  scope: (actor: Actor | null) => Where<M>;
  order: NonNullable<Args<M>['orderBy']>;
  /** A function where it depends on the time of the request. */
  include?: Include<M> | (() => Include<M>);
  /** Filters of the list beside `skip` and `limit`, and the condition they make. */
  query?: Query;
  filter?: (query: z.output<Query>, actor: Actor | null) => Where<M> | Promise<Where<M>>;
  /** What a row shows where that is not its columns; times and decimals are turned afterwards. */
  show?(row: Row<M>, actor: Actor | null): object;
  /** The same where something is looked up once for all rows of a list; without `show`, for single rows too. */
  showAll?(rows: Row<M>[], actor: Actor | null): Promise<object[]>;
  /** Throws where a row that a list names is not open to somebody; called before one is read. */
  gate?(actor: Actor | null, row: Row<M>): Promise<void>;
  /** Checks, and the columns of a new row. */
  onCreate(tx: Transaction, actor: Actor, input: z.output<Create>): Promise<Columns<M>> | Columns<M>;
  /** Checks, and the columns to change; without it, the input as it is. academy changes the fields given, by PUT and PATCH alike. */
  onUpdate?(
    tx: Transaction,
    actor: Actor,
    input: z.output<Update>,
    row: Row<M>,
  ): Promise<Changes<M>> | Changes<M>;
  /** What is written beside the row, in its transaction; the row is read anew afterwards. */
  onWritten?(
    tx: Transaction,
    actor: Actor,
    input: z.output<Create> | z.output<Update>,
    row: Row<M>,
  ): Promise<void>;
  /** Checks before a row is deleted. */
  onDelete?(tx: Transaction, actor: Actor, row: Row<M>): Promise<void> | void;
  /** What follows from its being gone, in the same transaction. */
  onDeleted?(tx: Transaction, actor: Actor, row: Row<M>): Promise<void> | void;
  /** Whether somebody may change a row that they see; without it, everybody who may call. */
  mayChange?(actor: Actor, row: Row<M>): boolean;
}

export interface Place<C extends Contract, Id extends string> {
  path: `/${string}`;
  /** The name of the id in the path. */
  id: Id;
  tag: string;
  contract: C;
  read: Access;
  write: Exclude<Access, 'public'>;
}

/** The filters of a list; of a resource without any, nothing. */
type Filters<Query extends z.ZodObject> = string extends keyof z.input<Query> ? unknown : z.input<Query>;
/** The query of a list after its defaults. */
type Asked<Query extends z.ZodObject> = SkipQuery &
  (string extends keyof z.output<Query> ? unknown : z.output<Query>);
/** A row as JSON; the output schema of the procedure checks it and drops what it does not name. */
type Shown = Record<string, unknown>;

// A type and not an interface: a router takes only what has an index signature.
type Procedures<
  View extends z.ZodObject,
  Create extends z.ZodObject,
  Update extends z.ZodObject,
  Query extends z.ZodObject,
  C extends Contract,
  Id extends string,
> = {
  list: TRPCQueryProcedure<{
    meta: OperationMeta;
    input: z.input<typeof skipQuery> & Filters<Query>;
    output: z.output<View>[];
  }>;
  read: TRPCQueryProcedure<{ meta: OperationMeta; input: Record<Id, number>; output: z.output<View> }>;
  create: TRPCMutationProcedure<{ meta: OperationMeta; input: z.input<Create>; output: z.output<View> }>;
  update: TRPCMutationProcedure<{
    meta: OperationMeta;
    input: Record<Id, number> & z.input<Update>;
    output: z.output<View>;
  }>;
  delete: TRPCMutationProcedure<{
    meta: OperationMeta;
    input: Record<Id, number>;
    output: C extends 'learning-platform' ? z.output<View> : undefined;
  }>;
} & (C extends 'academy'
  ? {
      /** The same as update, by PATCH. */
      patch: TRPCMutationProcedure<{
        meta: OperationMeta;
        input: Record<Id, number> & z.input<Update>;
        output: z.output<View>;
      }>;
    }
  : unknown);

/** What every table of Prisma's client can do; which one it is, is known when the description is read. */
interface Table {
  findMany(args: object): Promise<object[]>;
  findFirst(args: object): Promise<object | null>;
  count(args: object): Promise<number>;
  create(args: object): Promise<{ id: number }>;
  update(args: object): Promise<{ id: number }>;
  delete(args: object): Promise<object>;
}

function tableOf(client: Transaction | typeof db, model: Model): Table {
  return Reflect.get(client, model.charAt(0).toLowerCase() + model.slice(1)) as Table;
}

const writers = { user: userProcedure, staff: staffProcedure, owner: ownerProcedure };

const openReader = publicProcedure.use(({ ctx, next }) => next({ ctx: { viewer: ctx.actor } }));
/** Who reads may be nobody; of the others each promises somebody, which is more than is asked for here. */
const readers = {
  public: openReader,
  user: userProcedure.use(({ ctx, next }) => next({ ctx: { viewer: ctx.actor } })),
  staff: staffProcedure.use(({ ctx, next }) => next({ ctx: { viewer: ctx.actor } })),
  owner: ownerProcedure.use(({ ctx, next }) => next({ ctx: { viewer: ctx.actor } })),
} as unknown as Record<Access, typeof openReader>;

const noFilters = z.object({});

/** Checks the types of a description; what `crud` takes. */
export const resource = <
  M extends Model,
  View extends z.ZodObject,
  Create extends z.ZodObject,
  Update extends z.ZodObject,
  Query extends z.ZodObject = typeof noFilters,
>(
  description: Resource<M, View, Create, Update, Query>,
) => description;

/** What other features ask of a resource: its rows by the same rules. */
export function service<
  M extends Model,
  View extends z.ZodObject,
  Create extends z.ZodObject,
  Update extends z.ZodObject,
  Query extends z.ZodObject,
>(r: Resource<M, View, Create, Update, Query>, contract?: Contract) {
  const [one] = r.names;
  const included = () =>
    r.include === undefined ? {} : { include: typeof r.include === 'function' ? r.include() : r.include };
  const asJson = async (rows: object[], actor: Actor | null): Promise<Shown[]> =>
    (contract === 'academy' && actor !== null
      ? officePlain(rows, await timezoneOf(actor.school_id))
      : plain(rows)) as Shown[];
  const show = (rows: Row<M>[], actor: Actor | null) =>
    asJson(r.show === undefined ? rows : rows.map((row) => r.show?.(row, actor) ?? row), actor);
  const showAll = async (rows: Row<M>[], actor: Actor | null) =>
    r.showAll === undefined ? show(rows, actor) : asJson(await r.showAll(rows, actor), actor);
  const showOne = async (row: object, actor: Actor | null): Promise<Shown> => {
    const [one] = await (r.show === undefined ? showAll : show)([row as Row<M>], actor);
    return one ?? {};
  };

  /** The row, seen by the actor. Throws `not_found`, and with `change` `permission_denied`. */
  async function find(
    tx: Transaction | typeof db,
    actor: Actor | null,
    id: number,
    change = false,
  ): Promise<Row<M>> {
    const row = await tableOf(tx, r.model).findFirst({
      where: { AND: [{ id }, r.scope(actor)] },
      ...included(),
    });
    if (row === null) throw new AppError('not_found', `There is no ${one} ${String(id)}.`);
    if (change && actor !== null && r.mayChange?.(actor, row as Row<M>) === false) {
      throw new AppError('permission_denied', `You may read this ${one}, but not change it.`);
    }
    return row as Row<M>;
  }

  /** A write; what the database refuses becomes a sentence. */
  async function write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await inTransaction(work);
    } catch (error) {
      if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
      if (error.code === 'P2002') throw new AppError('conflict', `There is such a ${one} already.`);
      if (error.code === 'P2003') {
        throw new AppError('conflict', `This ${one} is still used elsewhere, so it cannot be deleted.`);
      }
      throw error;
    }
  }

  const note = (tx: Transaction, actor: Actor, what: string, id: number, data: object) => {
    const subject = one.replaceAll(' ', '_');
    const { password: _secret, ...told } = data as { password?: unknown };
    return audit(tx, actor, `${subject}.${what}`, { subject, id }, told);
  };
  const written = async (
    tx: Transaction,
    actor: Actor,
    input: z.output<Create> | z.output<Update>,
    row: { id: number },
  ): Promise<object> => {
    if (r.onWritten === undefined) return row;
    await r.onWritten(tx, actor, input, row as unknown as Row<M>);
    return (await tableOf(tx, r.model).findFirst({ where: { id: row.id }, ...included() })) ?? row;
  };

  return {
    find,

    async list(actor: Actor | null, query: Asked<Query>) {
      const where = { AND: [r.scope(actor), (await r.filter?.(query as z.output<Query>, actor)) ?? {}] };
      const { skip, limit } = query;
      const table = tableOf(db, r.model);
      const [rows, total] = await Promise.all([
        table.findMany({ where, orderBy: r.order, skip, take: limit, ...included() }),
        table.count({ where }),
      ]);
      return { rows: await showAll(rows as Row<M>[], actor), total };
    },

    async read(actor: Actor | null, id: number) {
      const row = await find(db, actor, id);
      await r.gate?.(actor, row);
      return showOne(row, actor);
    },

    async create(actor: Actor, input: z.output<Create>) {
      const made = await write(async (tx) => {
        const row = await tableOf(tx, r.model).create({
          data: await r.onCreate(tx, actor, input),
          ...included(),
        });
        await note(tx, actor, 'created', row.id, input);
        return written(tx, actor, input, row);
      });
      return showOne(made, actor);
    },

    async update(actor: Actor, id: number, input: z.output<Update>) {
      const changed = await write(async (tx) => {
        const row = await find(tx, actor, id, true);
        const data = r.onUpdate === undefined ? input : await r.onUpdate(tx, actor, input, row);
        const after = await tableOf(tx, r.model).update({ where: { id }, data, ...included() });
        await note(tx, actor, 'changed', id, input);
        return written(tx, actor, input, after);
      });
      return showOne(changed, actor);
    },

    async delete(actor: Actor, id: number) {
      const gone = await write(async (tx) => {
        const row = await find(tx, actor, id, true);
        await r.onDelete?.(tx, actor, row);
        await tableOf(tx, r.model).delete({ where: { id } });
        await r.onDeleted?.(tx, actor, row);
        await note(tx, actor, 'deleted', id, {});
        return row;
      });
      return showOne(gone, actor);
    },
  };
}

/** The five procedures of a resource at one place. Spread them into a router, or pick from them. */
export function crud<
  M extends Model,
  View extends z.ZodObject,
  Create extends z.ZodObject,
  Update extends z.ZodObject,
  Query extends z.ZodObject,
  C extends Contract,
  Id extends string,
>(
  r: Resource<M, View, Create, Update, Query>,
  place: Place<C, Id>,
): Procedures<View, Create, Update, Query, C, Id> {
  const op = operations(place.tag, place.contract);
  const rows = service(r, place.contract);
  const [one, many] = r.names;
  const capital = many.charAt(0).toUpperCase() + many.slice(1);
  const single: `/${string}` = `${place.path}/{${place.id}}`;
  const idInput = z.object({ [place.id]: intParam() });
  const returns = place.contract === 'learning-platform';

  /** Splits an input into the id of the path and the rest. */
  const split = (input: Record<string, unknown>) => {
    const { [place.id]: id, ...rest } = input;
    return { id: id as number, rest };
  };
  const idOf = (input: Record<string, unknown>): number => split(input).id;
  const reading = readers[place.read];
  const writing = writers[place.write];

  const changing = (method: 'PUT' | 'PATCH') =>
    writing
      .meta(op(method, single, method === 'PUT' ? `Change a ${one}` : `Change fields of a ${one}`))
      .input(r.update.extend(idInput.shape) as z.ZodObject)
      .output(r.view as z.ZodObject)
      .mutation(({ ctx, input }) => {
        const { id, rest } = split(input);
        return rows.update(ctx.actor, id, rest as z.output<Update>);
      });

  const made = {
    list: reading
      .meta(op('GET', place.path, capital))
      .input(skipQuery.extend((r.query ?? noFilters).shape))
      .output(z.array(r.view as z.ZodObject))
      .query(async ({ ctx, input }) => bareList(ctx, await rows.list(ctx.viewer, input as Asked<Query>))),
    read: reading
      .meta(op('GET', single, `One ${one}`))
      .input(idInput)
      .output(r.view as z.ZodObject)
      .query(({ ctx, input }) => rows.read(ctx.viewer, idOf(input))),
    create: writing
      .meta(op('POST', place.path, `Add a ${one}`, { success: returns ? 200 : 201 }))
      .input(r.create as z.ZodObject)
      .output(r.view as z.ZodObject)
      .mutation(({ ctx, input }) => rows.create(ctx.actor, input as z.output<Create>)),
    update: changing('PUT'),
    ...(place.contract === 'academy' ? { patch: changing('PATCH') } : {}),
    delete: writing
      .meta(op('DELETE', single, `Delete a ${one}`, { success: returns ? 200 : 204 }))
      .input(idInput)
      .output(returns ? (r.view as z.ZodType) : z.void())
      .mutation(async ({ ctx, input }) => {
        const gone = await rows.delete(ctx.actor, idOf(input));
        return returns ? gone : undefined;
      }),
  };
  // Inside this function the schemas are any object's; outside they are those of the description.
  return made as unknown as Procedures<View, Create, Update, Query, C, Id>;
}
