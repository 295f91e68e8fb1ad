// `npm run build`: makes `dist/` anew, whatever is there.
import { renew, renewPage } from './fresh.js'

await renew()
await renewPage()
