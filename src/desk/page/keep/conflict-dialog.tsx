import './keep.css'
import { useSignal } from '@preact/signals'
import type { Conflict, MergePart } from '../../api.ts'
import { plain } from '../open/line-ends.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { Dialog } from '../parts/dialog.tsx'
import { notice, problem } from '../parts/notices.tsx'
import { words } from '../words/speak.ts'
import { conflict, save } from './save.ts'

type Choice = 'mine' | 'theirs' | 'both'

/** Shown where a file changed underneath: both texts put together, and a choice wherever both changed the same lines. */
export function ConflictDialog() {
  const now = conflict.value
  if (!now) return null
  return <Merging key={now.told.theirs?.sha256 ?? 'gone'} record={now.record} told={now.told} />
}

function Merging({ record, told }: { record: OpenRecord; told: Conflict }) {
  const { keep: say } = words.value
  const choices = useSignal<Readonly<Record<number, Choice>>>({})
  const { theirs, merge, file } = told
  const close = (): void => {
    conflict.value = null
  }
  if (!theirs || !merge) return null
  const open = merge.parts.filter((part, index) => part.kind === 'conflict' && !choices.value[index]).length
  const take = (text: string): void => {
    const disk = plain(theirs.text)
    record.took(file, { ...disk, sha256: theirs.sha256 })
    record.write(file, text.replace(/\r\n?/g, '\n'))
    close()
    void save(record).then((isSaved) => isSaved && notice(say.merged), problem)
  }
  return (
    <Dialog title={say.conflict(file)} onClose={close} isWide>
      <p class="merge-intro">{say.conflictBy(theirs.by)}</p>
      <div class="merge" lang={record.languageOf(file)}>
        {merge.parts.map((part, index) => (
          <Part
            key={index}
            part={part}
            choice={choices.value[index]}
            name={`merge-${index}`}
            onChoose={(choice) => {
              choices.value = { ...choices.value, [index]: choice }
            }}
          />
        ))}
      </div>
      <div class="merge-foot">
        <p class="muted" role="status">
          {open > 0 ? say.open(open) : say.allChosen}
        </p>
        <button type="button" class="button" onClick={close}>
          {say.later}
        </button>
        <button type="button" class="button" onClick={() => take(theirs.text)}>
          {say.takeTheirs}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={open > 0}
          onClick={() => take(merge.parts.map((part, index) => chosen(part, choices.value[index])).join(''))}
        >
          {say.saveMerged}
        </button>
      </div>
    </Dialog>
  )
}

/** Lines of a part as somebody chose. */
function chosen(part: MergePart, choice: Choice | undefined): string {
  if (part.kind !== 'conflict') return part.text
  const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
  return choice === 'both' ? ended(part.mine) + part.theirs : choice === 'theirs' ? part.theirs : part.mine
}

/** Lines around a change that are shown of what stayed the same. */
const AROUND = 2

interface PartProps {
  readonly part: MergePart
  readonly choice: Choice | undefined
  readonly name: string
  readonly onChoose: (choice: Choice) => void
}

function Part({ part, choice, name, onChoose }: PartProps) {
  const { keep: say } = words.value
  if (part.kind === 'same') return <Same text={part.text} />
  if (part.kind !== 'conflict') {
    return (
      <div class={`merge-part ${part.kind}`}>
        <span class="merge-who">{part.kind === 'mine' ? say.mine : say.theirs}</span>
        <pre>{part.text}</pre>
      </div>
    )
  }
  const sides = [
    ['mine', say.mine, part.mine],
    ['theirs', say.theirs, part.theirs],
  ] as const
  return (
    <fieldset class="merge-conflict">
      <legend>{say.choose}</legend>
      {sides.map(([side, label, text]) => (
        <label key={side} class={choice === side || choice === 'both' ? 'is-chosen' : undefined}>
          <span>
            <input type="radio" name={name} checked={choice === side} onChange={() => onChoose(side)} /> {label}
          </span>
          <pre>{text === '' ? say.nothing : text}</pre>
        </label>
      ))}
      <label class="merge-both">
        <span>
          <input type="radio" name={name} checked={choice === 'both'} onChange={() => onChoose('both')} /> {say.both}
        </span>
      </label>
    </fieldset>
  )
}

function Same({ text }: { text: string }) {
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines.length <= AROUND * 2 + 1) return <pre class="merge-same">{lines.join('\n')}</pre>
  return (
    <>
      <pre class="merge-same">{lines.slice(0, AROUND).join('\n')}</pre>
      <p class="merge-skipped">{words.value.keep.sameLines(lines.length - AROUND * 2)}</p>
      <pre class="merge-same">{lines.slice(-AROUND).join('\n')}</pre>
    </>
  )
}
