import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Face } from './face.ts'
import { type Program, programOf } from './program.ts'
import { openShaper, type Shape } from './shape.ts'
import { openTrueType, type TrueType } from './trueType.ts'

/** An opened font file. One object per file and process: opening is slow, shapes are worth keeping. */
export interface Font {
  /** File name without extension. */
  readonly name: string
  /** What pdfkit embeds a subset of. */
  readonly program: Program
  readonly outlines: TrueType
  covers(codePoint: number): boolean
  /** Glyphs of a text all of whose characters the font covers. */
  shape(text: string): Shape
}

const resolve = createRequire(import.meta.url).resolve
const opened = new Map<string, Font | undefined>()

const folders = new Map<string, string | undefined>()

function folderOf({ package: name }: Face): string | undefined {
  if (!folders.has(name)) {
    let folder: string | undefined
    try {
      folder = dirname(resolve(`@expo-google-fonts/${name}/package.json`))
    } catch {}
    folders.set(name, folder)
  }
  return folders.get(name)
}

/** Whether the package of a face is installed; the font is not opened. */
export const isInstalled = (face: Face): boolean => folderOf(face) !== undefined

/** File name of a face without extension, which its font has as `name`. */
export const nameOf = (face: Face): string => `${face.file}_${face.weight}`

/** The font of a face, opened at its first use; undefined where its package is not installed. */
export function openFont(face: Face): Font | undefined {
  const name = nameOf(face)
  if (!opened.has(name)) opened.set(name, load(face, name))
  return opened.get(name)
}

function load(face: Face, name: string): Font | undefined {
  const folder = folderOf(face)
  if (folder === undefined) return undefined
  const outlines = openTrueType(join(folder, face.weight, `${name}.ttf`))
  const shaper = openShaper(outlines)
  const covered = new Map<number, boolean>()
  return {
    name,
    program: programOf(outlines),
    outlines,
    covers(codePoint) {
      let known = covered.get(codePoint)
      if (known === undefined) {
        known = !isPrivate(codePoint) && shaper.has(codePoint)
        covered.set(codePoint, known)
      }
      return known
    },
    shape: shaper.shape,
  }
}

/** Private use characters mean nothing outside one font (ISO 19005-3 6.2.11.7.3): no font of ours covers them. */
function isPrivate(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000
}
