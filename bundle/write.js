// `npm run build`: makes `dist/` anew, whatever is there.
import { renew } from './fresh.js'

await renew()
