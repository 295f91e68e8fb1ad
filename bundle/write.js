// `npm run build`: makes `dist/` anew, whatever is there; with `--alone` without parts of programs before it.
import process from 'node:process'
import { renew, renewPage } from './fresh.js'

await renew(process.argv.includes('--alone'))
await renewPage()
