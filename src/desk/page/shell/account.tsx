import { useSignal } from '@preact/signals'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { notice, problem } from '../parts/notices.tsx'
import { server } from '../server/server.ts'
import { type Tongue, tongue, tongues, words } from '../words/speak.ts'
import { leave, session } from './session.ts'
import { theme, themes } from './theme.ts'

/** Who one is, how the desk speaks and looks, and the way out. */
export function Account() {
  const { shell } = words.value
  const link = useSignal<string | null>(null)
  const who = session.value
  if (!who) return null
  const another = () =>
    void server
      .signInLink()
      .then(({ url }) => {
        link.value = url
      })
      .catch(problem)
  return (
    <>
      <Menu label={shell.account} face={<Icon name="person" />}>
        <p class="menu-note">{shell.signedInAs(who.user.name)}</p>
        <fieldset class="menu-choice">
          <legend>{shell.language}</legend>
          {(Object.keys(tongues) as Tongue[]).map((tag) => (
            <label key={tag} lang={tag}>
              <input type="radio" name="tongue" checked={tongue.value === tag} onChange={() => (tongue.value = tag)} />
              {tongues[tag]}
            </label>
          ))}
        </fieldset>
        <fieldset class="menu-choice">
          <legend>{shell.theme}</legend>
          {themes.map((one) => (
            <label key={one}>
              <input type="radio" name="theme" checked={theme.value === one} onChange={() => (theme.value = one)} />
              {shell.themes[one]}
            </label>
          ))}
        </fieldset>
        {who.how === 'link' && (
          <button type="button" class="menu-item" onClick={another}>
            {shell.otherBrowser}
          </button>
        )}
        <button type="button" class="menu-item" onClick={() => void leave().catch(problem)}>
          {shell.signOut}
        </button>
      </Menu>
      {link.value !== null && (
        <Dialog title={shell.otherBrowser} onClose={() => (link.value = null)}>
          <p>{shell.otherBrowserHint}</p>
          <p class="link-once">
            <code>{link.value}</code>
          </p>
          <button
            type="button"
            class="button primary"
            onClick={() =>
              void navigator.clipboard.writeText(link.value ?? '').then(() => notice(shell.copied), problem)
            }
          >
            {shell.copy}
          </button>
        </Dialog>
      )}
    </>
  )
}
