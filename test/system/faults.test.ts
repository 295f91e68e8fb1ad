import { describe } from 'vitest'
import { faultyRuns } from '../pipeline/archive/faulty-runs.ts'

// `npm run faults` goes over hundreds of points.
describe('scheduled runs over twenty records', () => faultyRuns(20, Number(process.env.FAULTS ?? 40)))
