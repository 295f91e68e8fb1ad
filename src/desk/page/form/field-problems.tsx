import type { Problem } from '../../api.ts'
import { Icon } from '../parts/icon.tsx'
import { Finding } from '../problems/finding.tsx'
import { words } from '../words/speak.ts'

interface ProblemsProps {
  readonly problems: readonly Problem[]
  readonly id?: string
  /** Goes to where one can be mended, where that is elsewhere. */
  readonly onGo?: (problem: Problem) => void
}

/** Problems of a field, under it. */
export function Problems({ problems, id, onGo }: ProblemsProps) {
  const say = words.value.problems
  if (problems.length === 0) return null
  return (
    <ul class="field-problems" id={id}>
      {problems.map((problem, index) => (
        <li key={index} class={problem.severity}>
          <Icon name={problem.severity} size={15} />
          <span>
            <span class="unseen">{say.severity[problem.severity]}: </span>
            {onGo ? (
              <button type="button" class="field-problem" onClick={() => onGo(problem)}>
                <Finding problem={problem} />
              </button>
            ) : (
              <Finding problem={problem} />
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
