import type { BuiltDocument } from '../../../api.ts'
import type { OpenRecord } from '../../open/open-record.ts'
import { notice, problem } from '../../parts/notices.tsx'
import { server } from '../../server/server.ts'
import { words } from '../../words/speak.ts'
import { copyRich } from './copy-rich.ts'

/** The built release for a website and for an e-mail, by way of the clipboard. */
export function CopyPart({ record, documents }: { record: OpenRecord; documents: readonly BuiltDocument[] }) {
  const say = words.value.actions.issue
  const languages = documents.filter(({ document }) => document === 'press-release').map(({ language }) => language)
  const copied = (made: Promise<void>): void => void made.then(() => notice(words.peek().shell.copied), problem)
  return (
    <div class="issue-copy">
      <h4>{say.release}</h4>
      {languages.map((language) => (
        <div key={language} class="issue-copy-row">
          <span class="muted">{language}</span>
          <button
            type="button"
            class="button"
            onClick={() =>
              copied(copyRich(server.fragment(record.key, language).then(({ html }) => ({ html, text: html }))))
            }
          >
            {say.copySite}
          </button>
          <button type="button" class="button" onClick={() => copied(copyRich(server.email(record.key, language)))}>
            {say.copyMail}
          </button>
          <a class="button" href={server.mailFile(record.key, language)} download>
            {say.mailFile}
          </a>
        </div>
      ))}
    </div>
  )
}
