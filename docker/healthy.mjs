// Is the program of this container well? Exit 0 when GET /health on the given port answers 200, else 1.
//   node healthy.mjs PORT
import { get } from 'node:http';

const request = get({ host: '127.0.0.1', port: Number(process.argv[2]), path: '/health', timeout: 4_000 });
request.on('response', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1));
request.on('timeout', () => process.exit(1));
request.on('error', () => process.exit(1));
