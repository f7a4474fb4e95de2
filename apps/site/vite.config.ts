import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Two builds: `vite build` makes styles and fonts for browsers, `vite build --ssr` the renderer. */
export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [react()],
  ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' } }),
  // The renderer carries all it needs, so that the server loads one file.
  ssr: command === 'build' ? { noExternal: true } : {},
  build: {
    target: isSsrBuild ? 'node24' : 'baseline-widely-available',
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    // Strict content policy: no `data:` addresses.
    assetsInlineLimit: 0,
    minify: !isSsrBuild,
    rolldownOptions: {
      input: isSsrBuild
        ? { 'render-page': 'src/index.ts' }
        : {
            site: 'src/styles/site.css',
            'sign-in': 'src/sign-in/passkey-button.ts',
            'new-passkey': 'src/me/new-passkey.ts',
          },
    },
  },
}))
