import './problems.css'
import type { Problem } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { Icon } from '../parts/icon.tsx'
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

const placeOf = ({ file, line, column }: Problem) => ({ file, line: line ?? 1, column: column ?? 1 })

function ProblemButton({ problem, onGo }: { problem: Problem; onGo: () => void }) {
  const say = words.value.problems
  return (
    <button type="button" class="problem" onClick={onGo}>
      <span class={`problem-sign ${problem.severity}`}>
        <Icon name={problem.severity} size={16} />
        <span class="unseen">{say.severity[problem.severity]}</span>
      </span>
      <span class="problem-text">
        <Reason text={problem.reason} />
        {problem.note !== null && (
          <span class="problem-note">
            <Reason text={problem.note} />
          </span>
        )}
      </span>
      <span class="problem-place">{problem.line === null ? '' : say.line(problem.line)}</span>
    </button>
  )
}
