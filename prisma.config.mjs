// Read by the prisma command. The product itself applies migrations with packages/db/src/migrate.ts.
const url = process.env['DATABASE_URL'];

export default {
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
};
