import './look/fonts.css'
import './look/tokens.css'
import './look/base.css'
import './look/controls.css'
import { render } from 'preact'
import { loadRows } from './list/rows.ts'
import { follow } from './route/navigate.ts'
import { route } from './route/route.ts'
import { App } from './shell/app.tsx'
import { start } from './shell/session.ts'
import { wearTheme } from './shell/theme.ts'
import { speak } from './words/speak.ts'

speak()
wearTheme()
follow()
start()
// both are asked at once: who may not see the list is not told it
if (route.peek().page === 'list') void loadRows()
const root = document.getElementById('page')
if (root) render(<App />, root)
