import { describe } from 'vitest'
import { faultyRuns } from './faulty-runs.ts'

// A few calls here; `test/system/faults.test.ts` goes over those of twenty records.
describe('scheduled runs', () => faultyRuns(2, 8))
