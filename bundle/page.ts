/** Makes the desk's page, `dist/desk/page/`: what browsers load, in chunks that are fetched when they are needed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { licencesOf } from './licences.ts'

const root = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'src/desk/page')

/** Writes the page into `folder`. Nothing is put into the HTML: the page's policy forbids scripts there. */
export async function buildPage(folder: string): Promise<void> {
  const made = await build({
    configFile: false,
    root,
    base: '/',
    logLevel: 'warn',
    resolve: { alias: { jszip: join(root, 'documents/paint/zip.ts') } },
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
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))
  const modules = outputs.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licencesOf([...modules, ...fonts()]))
  compress(join(folder, 'assets'))
}

/** Puts a compressed file beside each that compressing makes smaller; fonts are compressed already. */
function compress(assets: string): void {
  for (const name of readdirSync(assets).filter((one) => /\.(?:m?js|css)$/.test(one))) {
    writeFileSync(join(assets, `${name}.gz`), gzipSync(readFileSync(join(assets, name)), { level: 9 }))
  }
}

/** Style sheets are no modules of a finished page; these bring fonts along. */
const fonts = (): string[] =>
  ['source-sans-3', 'source-serif-4'].map((name) =>
    fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/wght.css`)),
  )
