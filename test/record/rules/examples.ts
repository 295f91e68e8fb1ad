import { parse } from 'yaml'
import { type StyleSettings, styleSettingsSchema } from '../../../src/record/style/settings.ts'
import { originalFile, translationFile } from '../example-record.ts'
import { png } from '../images.ts'

/** One example in a rule's doc comment. */
export interface Example {
  readonly kind: 'good' | 'bad'
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Whether it changes anything of the base record. */
  readonly changed: boolean
  /** What `communique.yaml` says: the `yaml settings` block. */
  readonly style: StyleSettings
  /** `SOURCE → severity Reason`, a line for each message of the rule. */
  readonly messages: readonly string[]
}

/** What a rule's doc comment says before its examples: what it demands, and why. */
export function reasonIn(source: string): string {
  return docOf(source)
    .split(/^@(?:good|bad)$/m, 1)
    .join('')
    .trim()
}

/** The examples of a rule's source file: see the doc comment of \`Rule\` for their form. */
export function examplesIn(source: string): Example[] {
  return docOf(source)
    .split(/^@(?=good$|bad$)/m)
    .slice(1)
    .map((part) => exampleOf(part))
}

function docOf(source: string): string {
  const [, doc = ''] = /\/\*\*\n([\s\S]*?)\n \*\//.exec(source) ?? []
  return doc.replace(/^ \* ?/gm, '')
}

function exampleOf(part: string): Example {
  const blocks = new Map<string, string>()
  for (const [, , info = '', content = ''] of part.matchAll(/^(`{3,})(\w+(?: [\w-]+)?)\n([\s\S]*?)^\1$/gm)) {
    blocks.set(info, content)
  }
  const translation = { facts: blocks.get('yaml zh-Hans'), body: blocks.get('md zh-Hans') }
  const whole = blocks.get('record')
  const latin1 = blocks.get('record latin1')
  return {
    changed: [...blocks.keys()].some((info) => info !== 'text' && info !== 'yaml settings'),
    kind: part.startsWith('good') ? 'good' : 'bad',
    files: {
      'record.md':
        latin1 !== undefined
          ? Buffer.from(latin1, 'latin1')
          : (whole ?? originalFile({ facts: blocks.get('yaml'), body: blocks.get('md') })),
      ...((translation.facts ?? translation.body) !== undefined && {
        'record.zh-Hans.md': translationFile(translation),
      }),
      'hall.png': png(),
      'notes.png': 'Not an image.',
      'half.png': png().subarray(0, 40),
      'huge.png': png(20_000, 20_000),
    },
    style: styleSettingsSchema.parse(parse(blocks.get('yaml settings') ?? '{}')),
    messages: (blocks.get('text') ?? '').split('\n').filter((line) => line !== ''),
  }
}
