import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Edit, Problem, Value } from '../../api.ts'
import type { Named } from '../schema/ids.ts'

/** What every field of a form needs. */
export interface FormContext {
  /** Problems whose innermost value is the one at a pointer. */
  readonly problemsAt: (at: string) => readonly Problem[]
  /** How many problems there are at a pointer and below it. */
  readonly problemsBelow: (at: string) => number
  /** Where the form shows what stands at a pointer of the file. */
  readonly shownAt: (at: string) => string
  readonly named: readonly Named[]
  /** Language of the words of the file. */
  readonly language: string
  /** Whether it is a translation: it has what the original has, and words alone are written. */
  readonly isTranslation: boolean
  /** The original's value for a field of a translation; undefined in the original. */
  readonly originalOf: (at: string) => Value | undefined
  /** Language of the original. */
  readonly originalLanguage: string
  /** Address of a small picture of the bundle. */
  readonly picture: (file: string) => string
  /** Tools for a picture that the facts name; null where it can't be changed. */
  readonly pictureTools: (file: string) => ComponentChildren
  /** What is called before the record is saved. */
  readonly commits: Set<() => void>
  readonly edit: (edits: readonly Edit[]) => void
}

const context = createContext<FormContext | null>(null)
export const FormProvider = context.Provider

export function useForm(): FormContext {
  const form = useContext(context)
  if (!form) throw new Error('A field stands in a form')
  return form
}

/** A JSON Pointer one step on. */
export const below = (at: string, step: string | number): string =>
  `${at}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
