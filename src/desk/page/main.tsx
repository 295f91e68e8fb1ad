import './look/fonts.css'
import './look/tokens.css'
import './look/base.css'
import './look/controls.css'
import { render } from 'preact'
import { follow } from './route/navigate.ts'
import { App } from './shell/app.tsx'
import { start } from './shell/session.ts'
import { wearTheme } from './shell/theme.ts'
import { speak } from './words/speak.ts'

speak()
wearTheme()
follow()
start()
const root = document.getElementById('page')
if (root) render(<App />, root)
