import { parse } from 'yaml'
import { type StyleSettings, styleSettingsSchema } from '../../../src/record/style/settings.ts'
import { originalFile, translationFile } from '../example-record.ts'
import { png } from '../images.ts'

/** One example in a rule's doc comment. */
export interface Example {
  readonly kind: 'good' | 'bad'
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** What `communique.yaml` says: the `yaml settings` block. */
  readonly style: StyleSettings
  /** `SOURCE → severity Reason`, a line for each message of the rule. */
  readonly messages: readonly string[]
}

/** The examples of a rule's source file: see the doc comment of \`Rule\` for their form. */
export function examplesIn(source: string): Example[] {
  const [, doc = ''] = /\/\*\*\n([\s\S]*?)\n \*\//.exec(source) ?? []
  const text = doc.replace(/^ \* ?/gm, '')
  return text
    .split(/^@(?=good$|bad$)/m)
    .slice(1)
    .map((part) => exampleOf(part))
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
