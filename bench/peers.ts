import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** What people would use instead, as far as it is here; `undefined` where it is missing. */
export interface Peers {
  readonly pandoc: boolean
  readonly weasyprint: boolean
  readonly typst: ((source: string) => Uint8Array) | undefined
  readonly docxtemplater: ((template: Uint8Array, data: Record<string, string>) => Uint8Array) | undefined
}

const program = (name: string) => spawnSync(name, ['--version']).status === 0

function optional<Module>(name: string): Module | undefined {
  try {
    return require(name) as Module
  } catch {
    return undefined
  }
}

interface Typst {
  readonly NodeCompiler: { create(): { pdf(of: { mainFileContent: string }): Uint8Array } }
}

/** Finds them. Those from npm aren't dependencies: `npm i --no-save` followed by their names brings them. */
export function findPeers(): Peers {
  const compiler = optional<Typst>('@myriaddreamin/typst-ts-node-compiler')?.NodeCompiler.create()
  const Docxtemplater =
    optional<new (zip: object) => { render(data: object): void; toBuffer(): Uint8Array }>('docxtemplater')
  const PizZip = optional<new (bytes: Uint8Array) => object>('pizzip')
  return {
    pandoc: program('pandoc'),
    weasyprint: program('weasyprint'),
    typst: compiler && ((source) => compiler.pdf({ mainFileContent: source })),
    docxtemplater:
      Docxtemplater && PizZip
        ? (template, data) => {
            const document = new Docxtemplater(new PizZip(template))
            document.render(data)
            return document.toBuffer()
          }
        : undefined,
  }
}
