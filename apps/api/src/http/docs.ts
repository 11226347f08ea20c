/** `/docs`: Scalar's reference over our document, served from here so that a school without internet can read it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { Router } from 'express';

// The package's main file lies in dist/, beside the bundle for browsers.
const dist = path.dirname(createRequire(import.meta.url).resolve('@scalar/api-reference'));
const bundle = path.join(dist, 'browser/standalone.js');

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Talaffuz API</title>
  </head>
  <body>
    <div id="app"></div>
    <script src="/docs/scalar.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const start = `Scalar.createApiReference('#app', { url: '/api/v1/openapi.json', withDefaultFonts: false, telemetry: false });\n`;

export function docsRoutes(): Router {
  const routes = Router();
  routes.use((_req, res, next) => {
    // Scalar writes its own styles and draws icons from data addresses.
    res.setHeader(
      'Content-Security-Policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:",
    );
    next();
  });
  routes.get('/', (_req, res) => {
    res.type('html').send(page);
  });
  routes.get('/start.js', (_req, res) => {
    res.type('js').send(start);
  });
  routes.use('/scalar.js', express.static(bundle, { maxAge: '1h', index: false }));
  return routes;
}
