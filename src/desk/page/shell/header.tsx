import type { ComponentChildren } from 'preact'
import { Account } from './account.tsx'

/** The bar on top: where one is, what belongs to this place, and oneself. */
export function Header({ children }: { children?: ComponentChildren }) {
  return (
    <header class="header">
      <a class="mark" href="/">
        Communiqué
      </a>
      <div class="fill">{children}</div>
      <Account />
    </header>
  )
}
