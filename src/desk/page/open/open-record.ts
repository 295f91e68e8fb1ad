import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Analysis, Edit, FileView, Problem, RecordDetail, RecordFile, Value } from '../../api.ts'
import { AskError } from '../server/ask.ts'
import { server } from '../server/server.ts'
import { type LineEnds, plain } from './line-ends.ts'

/** A place in a record; lines and columns from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column?: number
}

/** A field of the form: JSON Pointer in the file, or in the original whose fact it translates. */
export interface FactPlace {
  readonly file: string
  readonly at: string
  readonly of: 'file' | 'original'
}

/** A file as it was last read from the server or saved there. */
export interface SavedFile {
  readonly text: string
  readonly sha256: string
  readonly ends: LineEnds
}

/** Texts by file name. */
export type Texts = Readonly<Record<string, string>>

/**
 * A record that is open, as all parts of its page share it. Texts are those on the screen: both editor and form write
 * them through `write` and `edit`, whoever shows them reads `texts`.
 */
export class OpenRecord {
  readonly key: string
  /** Everything about it as it is on disk, as far as this page knows. */
  readonly detail: Signal<RecordDetail>
  /** Texts as they are on the screen, by file name, the original first. */
  readonly texts: Signal<Texts>
  readonly saved: Signal<Readonly<Record<string, SavedFile>>>
  /** What was last said of the texts; it may be some hundred milliseconds behind them. */
  readonly analysis: Signal<Analysis>
  /** Language that is looked at and written in. */
  readonly language: Signal<string>
  /** Where the caret is; null before it was anywhere. */
  readonly caret = signal<Place | null>(null)
  /** Where somebody wants to go: the editor follows it and puts it back to null. Set it with `goTo`. */
  readonly target = signal<Place | null>(null)

  /** The fact whose field somebody wants to see: the form goes there and puts it back to null. */
  readonly wanted = signal<FactPlace | null>(null)

  /** File of the language that is looked at. */
  readonly file: ReadonlySignal<string>
  /** Files whose text is not what is saved. */
  readonly unsaved: ReadonlySignal<readonly string[]>
  /** Files that were made from another text than what is on disk now: saving them asks how to put both together. */
  readonly behind: ReadonlySignal<readonly string[]>
  /** Files that somebody deleted while there was unsaved text of them here: it stays until it is saved again or dropped. */
  readonly gone: ReadonlySignal<readonly string[]>
  readonly #gone = signal<readonly RecordFile[]>([])
  /** Whether nothing of it is on disk any more: it was deleted, or has another name. */
  readonly lost = signal(false)
  /** Files as they are on disk, and those that are gone from there; the original first. */
  readonly files: ReadonlySignal<readonly RecordFile[]>
  readonly problems: ReadonlySignal<readonly Problem[]>
  readonly languages: ReadonlySignal<readonly string[]>

  constructor(detail: RecordDetail, language?: string | null) {
    this.key = detail.summary.key
    this.detail = signal(detail)
    const saved = savedOf(detail.texts)
    this.saved = signal(saved)
    this.texts = signal(Object.fromEntries(Object.entries(saved).map(([file, { text }]) => [file, text])))
    this.analysis = signal(detail)
    const tags = detail.texts.map((text) => text.language)
    this.language = signal(tags.find((tag) => tag === language) ?? tags[0] ?? 'en')
    this.files = computed(() => [...this.detail.value.texts, ...this.#gone.value])
    this.gone = computed(() => this.#gone.value.map(({ file }) => file))
    this.languages = computed(() => this.files.value.map((text) => text.language))
    this.file = computed(() => this.fileOf(this.language.value))
    this.problems = computed(() => this.analysis.value.problems)
    this.behind = computed(() =>
      this.detail.value.texts
        .filter(({ file, sha256 }) => this.saved.value[file]?.sha256 !== sha256)
        .map(({ file }) => file),
    )
    this.unsaved = computed(() =>
      Object.keys(this.texts.value).filter((file) => this.texts.value[file] !== this.saved.value[file]?.text),
    )
  }

  /** File of a language; the original's where there is none. */
  fileOf(language: string): string {
    const texts = this.files.value
    return (texts.find((text) => text.language === language) ?? texts[0])?.file ?? 'record.md'
  }

  /** Language of a file. */
  languageOf(file: string): string {
    return this.files.value.find((text) => text.file === file)?.language ?? this.language.value
  }

  /** A file as it was last read. */
  view(file: string): FileView | undefined {
    return this.analysis.value.files.find((view) => view.file === file)
  }

  /** Text of a file as it is on the screen. */
  text(file: string): string {
    return this.texts.value[file] ?? ''
  }

  write(file: string, text: string): void {
    if (this.texts.peek()[file] !== text) this.texts.value = { ...this.texts.peek(), [file]: text }
  }

  /**
   * What the form changes, put into the text where it belongs. One after the other: each is made in the text before it, for
   * the facts that stand there then.
   */
  edit(file: string, editsFor: (facts: Value) => readonly Edit[]): Promise<void> {
    const made = this.#edits.then(async () => {
      for (let tries = 0; tries < 5; tries++) {
        const text = this.text(file)
        const known = this.#known?.text === text ? this.#known.facts : (this.view(file)?.facts ?? {})
        const edits = editsFor(known as Value)
        if (edits.length === 0) return
        const edited = await server.edit(this.key, { file, text, edits: [...edits] })
        // somebody typed meanwhile: again, in what is there now
        if (this.text(file) !== text) continue
        this.#known = { text: edited.text, facts: edited.facts }
        this.write(file, edited.text)
        return
      }
    })
    this.#edits = made.catch(() => undefined)
    return made
  }
  #edits: Promise<void> = Promise.resolve()
  /** What puts into the text what fields hold that were not left yet. */
  readonly commits = new Set<() => void>()

  /** Puts everything that the form holds into the texts. */
  async settle(): Promise<void> {
    for (const commit of this.commits) commit()
    await this.#edits
  }
  /** Facts of the text that was last made by an edit: what is said of it comes later. */
  #known: { readonly text: string; readonly facts: Value } | undefined

  /** Takes what was said of texts, if they are still those on the screen. */
  judged(texts: Texts, analysis: Analysis): void {
    if (texts !== this.texts.peek()) return
    this.#judged = texts
    this.analysis.value = analysis
  }
  #judged: Texts | undefined
  /** Texts that a document is being made of: what there is to say of them comes along with it. */
  underWay: Texts | undefined

  /** Whether all is said of texts already. */
  isJudged(texts: Texts): boolean {
    return texts === this.#judged
  }

  /** Goes to a place in the text, in its language; the page shows the editor, which puts the caret there. */
  goTo(place: Place): void {
    batch(() => {
      this.language.value = this.languageOf(place.file)
      this.target.value = place
    })
  }

  /** Goes to a fact in the form of its file's language; whoever asks shows the form. */
  goToFact(place: FactPlace): void {
    batch(() => {
      this.language.value = this.languageOf(place.file)
      this.wanted.value = place
    })
  }

  /** A file was saved, or its base is another one now. */
  took(file: string, saved: SavedFile): void {
    const { texts } = this.detail.peek()
    const onDisk = texts.map((one) => (one.file === file ? { ...one, text: saved.text, sha256: saved.sha256 } : one))
    batch(() => {
      this.saved.value = { ...this.saved.peek(), [file]: saved }
      this.detail.value = { ...this.detail.peek(), texts: onDisk }
    })
  }

  /** Takes a text that was kept in the browser, made from a file as it was then; that file may be gone since. */
  restore(file: string, text: string, base: SavedFile): void {
    batch(() => {
      const original = file === 'record.md'
      const language = original ? languageIn(base.text) : /^record\.(.+)\.md$/.exec(file)?.[1]
      if (!this.files.peek().some((one) => one.file === file) && language !== undefined) {
        this.#gone.value = [...this.#gone.peek(), { file, language, original, text: base.text, sha256: base.sha256 }]
      }
      this.saved.value = { ...this.saved.peek(), [file]: base }
      this.write(file, text)
    })
  }

  /** Forgets a text whose file is gone. */
  drop(file: string): void {
    const without = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(of).filter(([name]) => name !== file))
    batch(() => {
      this.#gone.value = this.#gone.peek().filter((one) => one.file !== file)
      this.saved.value = without(this.saved.peek())
      this.texts.value = without(this.texts.peek())
      if (!this.languages.value.includes(this.language.peek())) this.language.value = this.languages.value[0] ?? 'en'
    })
  }

  /** Reads it again from the disk; where nothing of it is there any more, all stays, and `lost` says so. */
  async reread(): Promise<void> {
    const number = ++this.#asked
    try {
      const now = await server.record(this.key)
      // a later answer is a better one
      if (number === this.#asked) this.refreshed(now)
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      // one that can't be read now stays as it is
      if (number === this.#asked && error.code === 'not-found') this.lost.value = true
    }
  }
  #asked = 0

  /** Takes the record as it is on disk now. What is not saved stays, unless the file has come to be the same. */
  refreshed(detail: RecordDetail): void {
    const before = this.saved.peek()
    const unsaved = new Set(this.unsaved.peek())
    const disk = savedOf(detail.texts)
    const kept = this.texts.peek()
    // a text that somebody is writing stays, even where its file is gone
    const files = new Set([...Object.keys(disk), ...unsaved])
    const saved = [...files].flatMap((file) => {
      const one = (unsaved.has(file) ? before[file] : undefined) ?? disk[file]
      return one ? [[file, one] as const] : []
    })
    batch(() => {
      this.lost.value = false
      this.#gone.value = this.files.peek().filter(({ file }) => unsaved.has(file) && !Object.hasOwn(disk, file))
      this.detail.value = detail
      this.saved.value = Object.fromEntries(saved)
      this.texts.value = Object.fromEntries(
        saved.map(([file, one]) => [file, unsaved.has(file) ? (kept[file] ?? one.text) : one.text]),
      )
      if (unsaved.size === 0) this.analysis.value = detail
      if (!this.languages.value.includes(this.language.peek())) this.language.value = this.languages.value[0] ?? 'en'
    })
  }
}

/** The language that an original says it is written in. */
const languageIn = (text: string): string => /^language:\s*["']?([\w-]+)/m.exec(text)?.[1] ?? 'en'

export const savedOf = (files: readonly RecordFile[]): Record<string, SavedFile> =>
  Object.fromEntries(files.map(({ file, text, sha256 }) => [file, { ...plain(text), sha256 }]))
