import type { CommonOptions } from '../options.ts'

/** Options of `desk`. */
export interface DeskCommandOptions extends CommonOptions {
  readonly output: string
  readonly templates?: string
  readonly port: number
  readonly listen?: string
  readonly origin?: string
  readonly users?: string
}
