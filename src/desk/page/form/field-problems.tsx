import type { Problem } from '../../api.ts'
import { Icon } from '../parts/icon.tsx'
import { Finding } from '../problems/finding.tsx'
import { words } from '../words/speak.ts'

/** Problems of a field, under it. */
export function Problems({ problems, id }: { problems: readonly Problem[]; id?: string }) {
  const say = words.value.problems
  if (problems.length === 0) return null
  return (
    <ul class="field-problems" id={id}>
      {problems.map((problem, index) => (
        <li key={index} class={problem.severity}>
          <Icon name={problem.severity} size={15} />
          <span>
            <span class="unseen">{say.severity[problem.severity]}: </span>
            <Finding problem={problem} />
          </span>
        </li>
      ))}
    </ul>
  )
}
