import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/** The Debian package that has each tool, for the message when it is missing. */
const packages = {
  chromium: 'chromium',
  git: 'git',
  java: 'default-jre-headless',
  mount: 'mount',
  pandoc: 'pandoc',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-writer-nogui',
  strace: 'strace',
  umount: 'mount',
  xmllint: 'libxml2-utils',
} as const

export type ToolName = keyof typeof packages

/**
 * Path of a tool of the system, or undefined where it is not installed. On a build server (`CI` is set) a missing
 * tool is an error: there, no test may be skipped.
 */
export function tool(name: ToolName): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      const path = join(folder, name)
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // not in this folder
    }
  }
  if (process.env.CI) throw new Error(`Missing tool \`${name}\`: apt-get install ${packages[name]}`)
  return undefined
}

/** Whether all of these tools are here: `describe.skipIf(!has('pdftotext', 'qpdf'))`. */
export const has = (...names: readonly ToolName[]): boolean => names.every((name) => tool(name) !== undefined)

const execute = promisify(execFile)

/** Runs a tool to its end and gives what it printed. Rejects when it fails; `stderr` is in the message. */
export async function run(name: ToolName, ...args: readonly string[]): Promise<string> {
  const { stdout } = await execute(tool(name) ?? name, args, { maxBuffer: 256 * 1024 * 1024 })
  return stdout
}

/** How to start Debian's Chromium with `playwright-core`, as root too. */
export const chromiumOptions = () => ({
  executablePath: tool('chromium') ?? 'chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
})
