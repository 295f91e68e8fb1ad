import { describe } from 'vitest'
import { faultyRuns } from '../pipeline/archive/faulty-runs.ts'

describe('scheduled runs over twenty records', () => faultyRuns(20, 240))
