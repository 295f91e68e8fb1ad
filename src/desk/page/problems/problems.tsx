import './problems.css'
import type { Problem } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { Icon } from '../parts/icon.tsx'
import { notice, problem } from '../parts/notices.tsx'
import { server } from '../server/server.ts'
import { words } from '../words/speak.ts'
import { Reason } from './reason.tsx'

/** Problems by file, in order of place; each leads to its place. */
export function Problems({ record, onGo }: { record: OpenRecord; onGo?: () => void }) {
  const say = words.value.problems
  const problems = record.problems.value
  if (problems.length === 0) return <p class="problems-none">{say.none}</p>
  const files = [...new Set(problems.map((problem) => problem.file))]
  return (
    <>
      <MendButton record={record} />
      {files.map((file) => (
        <section key={file}>
          {files.length > 1 && <h3 class="problems-file">{file}</h3>}
          <ul class="problems">
            {problems
              .filter((problem) => problem.file === file)
              .map((problem, index) => (
                <li key={index}>
                  <ProblemButton
                    problem={problem}
                    onGo={() => {
                      record.goTo(placeOf(problem))
                      onGo?.()
                    }}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Mends what is safe to mend by itself, in the text alone; `check --fix` does the same. */
function MendButton({ record }: { record: OpenRecord }) {
  const say = words.value.problems
  const count = record.problems.value.filter(({ fixable }) => fixable).length
  if (count === 0) return null
  const mend = async (): Promise<void> => {
    const texts = record.texts.peek()
    const { files } = await server.fix(record.key, { texts })
    if (texts !== record.texts.peek()) return
    for (const { file, text } of files) record.write(file, text)
    notice(say.mended)
  }
  return (
    <button type="button" class="button problems-mend" onClick={() => void mend().catch(problem)}>
      {say.mend(count)}
    </button>
  )
}

const placeOf = ({ file, line, column }: Problem) => ({ file, line: line ?? 1, column: column ?? 1 })

function ProblemButton({ problem: one, onGo }: { problem: Problem; onGo: () => void }) {
  const say = words.value.problems
  return (
    <button type="button" class="problem" onClick={onGo}>
      <span class={`problem-sign ${one.severity}`}>
        <Icon name={one.severity} size={16} />
        <span class="unseen">{say.severity[one.severity]}</span>
      </span>
      <span class="problem-text">
        <Reason text={one.reason} />
        {one.note !== null && (
          <span class="problem-note">
            <Reason text={one.note} />
          </span>
        )}
      </span>
      <span class="problem-place">{one.line === null ? '' : say.line(one.line)}</span>
    </button>
  )
}
