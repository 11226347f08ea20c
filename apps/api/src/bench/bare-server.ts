/**
 * The least that answers `GET /api/v1/library/sentences`: bare Express verifies the token with jose and asks pg for the
 * page and its total, with the queries that the product makes. bench:api measures our API against it. Prints its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { jwtVerify } from 'jose';
import pg from 'pg';
import { env, requiredEnv } from '@talaffuz/core/env';

const pool = new pg.Pool({ connectionString: requiredEnv('DATABASE_URL'), max: env().DATABASE_POOL });
const key = new TextEncoder().encode(requiredEnv('SECRET_KEY'));
const visible = 'is_active AND (school_id IS NULL OR school_id = $1)';

const app = express();
app.get('/api/v1/library/sentences', async (req, res) => {
  await jwtVerify((req.headers.authorization ?? '').slice('Bearer '.length), key);
  const [rows, total] = await Promise.all([
    pool.query(
      `SELECT id, text, difficulty_level, phonemes, ipa FROM sentences WHERE ${visible}
       ORDER BY difficulty_level, id LIMIT 20`,
      [1],
    ),
    pool.query<{ count: string }>(`SELECT count(*) FROM sentences WHERE ${visible}`, [1]),
  ]);
  res.setHeader('X-Total-Count', total.rows[0]?.count ?? '0');
  res.json(rows.rows);
});

const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`);
});
