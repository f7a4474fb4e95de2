import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig(({ command }) => ({
  base: '/dashboard/',
  plugins: [
    react(),
    // en-US is what react-aria falls back to: without it, some words are missing at run time.
    { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US'] }), enforce: 'pre' },
  ],
  // What is built is for production, whatever the environment of the one who builds it says.
  ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' } }),
  build: {
    manifest: true,
    target: 'es2023',
    cssMinify: true,
    // A strict policy allows no inline data in styles; small files stay files.
    assetsInlineLimit: 0,
  },
}))
