import './problems.css'
import type { Problem } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { Icon } from '../parts/icon.tsx'
import { words } from '../words/speak.ts'
import { Finding } from './finding.tsx'
import { lead } from './lead.ts'

/** Problems by file, errors first, then in order of place; each leads to its place. */
export function Problems({ record, onGo }: { record: OpenRecord; onGo?: () => void }) {
  const say = words.value.problems
  const problems = record.problems.value
  if (problems.length === 0) return <p class="problems-none">{say.none}</p>
  const files = [...new Set(problems.map((problem) => problem.file))]
  const [errors, others] = [problems.filter(isError), problems.filter((problem) => !isError(problem))]
  return (
    <>
      {files.map((file) => (
        <section key={file}>
          {files.length > 1 && <h3 class="problems-file">{file}</h3>}
          <ul class="problems">
            {[...errors, ...others]
              .filter((problem) => problem.file === file)
              .map((problem, index) => (
                <li key={index}>
                  <ProblemButton
                    problem={problem}
                    onGo={() => {
                      lead(record, problem)
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

const isError = ({ severity }: Problem): boolean => severity === 'error'

/** Words without a translation stand at no line of it: they are missing. */
const isElsewhere = ({ rule }: Problem): boolean => rule === 'translation-complete'

function ProblemButton({ problem: one, onGo }: { problem: Problem; onGo: () => void }) {
  const say = words.value.problems
  return (
    <button type="button" class="problem" onClick={onGo}>
      <span class={`problem-sign ${one.severity}`}>
        <Icon name={one.severity} size={16} />
        <span class="unseen">{say.severity[one.severity]}</span>
      </span>
      <span class="problem-text">
        <Finding problem={one} />
      </span>
      <span class="problem-place">{one.line === null || isElsewhere(one) ? '' : say.line(one.line)}</span>
    </button>
  )
}
