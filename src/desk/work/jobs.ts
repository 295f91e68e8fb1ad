import { editText } from '../edit/edit.ts'
import { fixTexts } from '../edit/fix.ts'
import { preview } from '../preview/preview.ts'
import { analyze } from '../reading/analyze.ts'
import { summarize } from '../reading/summarize.ts'
import { build } from './build.ts'
import { compare } from './compare.ts'

/** The jobs of a worker thread, by name. What goes in and comes out can be cloned. */
export const jobs = { summarize, analyze, preview, edit: editText, fix: fixTexts, build, compare } as const

export type Jobs = typeof jobs
export type JobName = keyof Jobs
