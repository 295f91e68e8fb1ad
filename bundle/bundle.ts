/**
 * Makes `dist/`: what is published, and what `npm start` runs. Modules are joined into few files, because most of a
 * short run is spent on finding and reading many small ones; each command and each writer stays a file that is loaded
 * when it is called for.
 */
import { cpSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'
import { hashCode } from '../src/pipeline/code.ts'
import { ahead } from './ahead.ts'
import { licencesOf } from './licences.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const src = join(root, 'src')

/** Modules that are asked for by their place: the program, the library, and what threads run. */
const entries = ['cli', 'index', 'pipeline/worker', 'pipeline/verify/read/pdf/worker', 'desk/work/worker']

/** Packages that find files of their own beside them: native code, worker threads, data. */
const outside = [/^sharp$/, /^harfbuzzjs$/, /^pdfjs-dist(\/|$)/, /^tinypool$/, /^hyphen(\/|$)/, /^@expo-google-fonts\//]

/** What packages load and work out at every start, and can be had for less. */
const instead = {
  'tiny-inflate': join(root, 'bundle/instead/tiny-inflate.cjs'),
  fontkit: join(root, 'bundle/instead/fontkit.js'),
  '@noble/ciphers/aes': join(root, 'bundle/instead/aes.js'),
}

/** Lets each module of ours, wherever its code goes, see the place that it would have as a file of its own. */
const places: Plugin = {
  name: 'places',
  transform: {
    filter: { code: 'import.meta.url' },
    handler(code, id) {
      const path = relative(src, id).split(sep).join('/')
      if (path.startsWith('..')) return null
      const place = `../${path.replace(/\.ts$/, '.js')}`
      return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`)
    },
  },
}

/** Writes the program into `folder`: `cli.js` and `index.js`, and in `parts/` what they load. */
export async function bundle(folder: string): Promise<void> {
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map((entry) => [entry, join(src, `${entry}.ts`)])),
    platform: 'node',
    external: outside,
    resolve: { alias: instead },
    plugins: [places, ahead(src)],
    onLog: (level, log) => {
      if (level === 'warn') process.stderr.write(`${log.message}\n`)
    },
  })
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
    minify: true,
    comments: { legal: true, annotation: false, jsdoc: false },
  })
  await build.close()
  const lost = output.find((file) => file.type === 'chunk' && file.isEntry && file.code.includes('import.meta.url'))
  if (lost) throw new Error(`${lost.fileName} asks for its place, which only files in parts/ know`)
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []))
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licencesOf(modules))
  cpSync(join(src, 'writers/html/page.css'), join(folder, 'writers/html/page.css'))
  writeFileSync(join(folder, 'code.json'), `${JSON.stringify(hashCode(src))}\n`)
  const pdfkit = dirname(fileURLToPath(import.meta.resolve('pdfkit')))
  cpSync(join(pdfkit, 'data/sRGB_IEC61966_2_1.icc'), join(folder, 'parts/data/sRGB_IEC61966_2_1.icc'))
}
