import { words } from '../words/speak.ts'
import { type Previews, type Tab, tabs } from './previews.ts'

/** Which of the documents is looked at; arrows go from one to the next. */
export function Tabs({ previews, panel }: { previews: Previews; panel: string }) {
  const say = words.value.documents
  const move = (event: KeyboardEvent): void => {
    const at = tabs.indexOf(previews.tab.peek())
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const tab = tabs.at(next % tabs.length) ?? 'press-release'
    previews.tab.value = tab
    document.getElementById(idOf(panel, tab))?.focus()
  }
  return (
    <div role="tablist" class="choices" aria-label={say.title} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={idOf(panel, tab)}
          type="button"
          role="tab"
          aria-selected={previews.tab.value === tab}
          aria-controls={panel}
          tabIndex={previews.tab.value === tab ? 0 : -1}
          onClick={() => {
            previews.tab.value = tab
          }}
        >
          {say.tabs[tab]}
        </button>
      ))}
    </div>
  )
}

/** Id of a tab's button, for the panel that it names. */
export const idOf = (panel: string, tab: Tab): string => `${panel}-${tab}`
