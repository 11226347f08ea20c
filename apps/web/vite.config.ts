import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** In development the API runs beside Vite, on its usual port. */
const api = { target: 'http://127.0.0.1:8004', changeOrigin: false };

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/trpc': api, '/api': api, '/ws': { ...api, ws: true } },
  },
  // The content security policy allows no data: scripts or fonts, so small assets stay files.
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
