/** Makes the desk's page, `dist/desk/page/`: what browsers load, in chunks that are fetched when they are needed. */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'src/desk/page')

/** Writes the page into `folder`. Nothing is put into the HTML: the page's policy forbids scripts there. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    base: '/',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  })
}
