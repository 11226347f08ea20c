import type { Prisma } from './generated/client.ts';

/** A plain object as a JSON column takes it; what JSON cannot hold (undefined, functions) falls away. */
export function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
