import type { Redline } from '../../../api.ts'
import { words } from '../../words/speak.ts'

/** Changed facts first, then changed text, under the headings where it stands. */
export function RedlineView({ redline: { facts, text }, language }: { redline: Redline; language: string }) {
  const say = words.value.actions.compare
  if (facts.length === 0 && text.length === 0) return <p class="muted">{say.same}</p>
  return (
    <div class="redline">
      {facts.length > 0 && (
        <table>
          <caption>{say.facts}</caption>
          <thead>
            <tr>
              <th scope="col">{say.fact}</th>
              <th scope="col">{say.was}</th>
              <th scope="col">{say.now}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ pointer, old, now }) => (
              <tr key={pointer}>
                <th scope="row">
                  <code>{pointer}</code>
                </th>
                <td lang={language}>{old === null ? '–' : <del>{old}</del>}</td>
                <td lang={language}>{now === null ? '–' : <ins>{now}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {text.length > 0 && <h3>{say.text}</h3>}
      {text.map(({ heading, segments }, index) => (
        <div key={index} lang={language}>
          {heading !== text[index - 1]?.heading && <h4>{heading}</h4>}
          <p>
            {segments.map((segment, at) => {
              if (segment.type === 'deleted') return <del key={at}>{segment.text}</del>
              if (segment.type === 'inserted') return <ins key={at}>{segment.text}</ins>
              return segment.text
            })}
          </p>
        </div>
      ))}
    </div>
  )
}
