import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { setQuery } from '../route/navigate.ts'
import { words } from '../words/speak.ts'
import { rows } from './rows.ts'
import { filters, isOf, sorts, type Wish } from './sift.ts'

/** Search, filter and order; all of it stands in the address. */
export function Tools({ wish }: { wish: Wish }) {
  const say = words.value.list
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return
      event.preventDefault()
      search.current?.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  const all = [...rows.value.values()]
  return (
    <div class="list-tools">
      <div class="list-search">
        <Icon name="search" />
        <input
          ref={search}
          class="field"
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          aria-keyshortcuts="/"
          value={wish.words}
          onInput={(event) => setQuery({ q: event.currentTarget.value })}
        />
      </div>
      <nav class="choices list-filters" aria-label={say.filter}>
        {filters.map((filter) => {
          const count = all.filter((row) => isOf(filter, row)).length
          if (count === 0 && filter !== 'all' && filter !== wish.filter) return null
          return (
            <button
              key={filter}
              type="button"
              aria-pressed={wish.filter === filter}
              onClick={() => setQuery({ state: filter === 'all' ? null : filter })}
            >
              {say.filters[filter]} {filter !== 'all' && <span class="muted">{count}</span>}
            </button>
          )
        })}
      </nav>
      <select
        class="field list-sort"
        aria-label={say.sort}
        value={wish.sort}
        onChange={(event) =>
          setQuery({ sort: event.currentTarget.value === 'newest' ? null : event.currentTarget.value })
        }
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {say.sorts[sort]}
          </option>
        ))}
      </select>
    </div>
  )
}
