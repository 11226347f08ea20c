/** The built web client: its files for ever, its page fresh, and the page for every path that it routes itself. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

const folder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

export function webClient(): Router {
  const routes = Router();
  const page = path.join(folder, 'index.html');
  // Names under assets/ carry a hash of their content.
  routes.use(
    '/assets',
    express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  routes.use(express.static(folder, { index: false, maxAge: '1h' }));
  routes.get('/{*path}', (req, res, next) => {
    if (req.accepts(['html', 'json']) !== 'html') {
      next();
      return;
    }
    if (!existsSync(page)) {
      res.status(503).type('text').send('The web client is not built yet; `npm start` builds it.');
      return;
    }
    res.setHeader('Cache-Control', 'no-cache');
    res.sendFile(page, { dotfiles: 'allow' });
  });
  return routes;
}
