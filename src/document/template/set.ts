/** A template file: where it came from and what it says. */
export interface TemplateFile {
  /** Path as the user knows it, for messages. */
  readonly path: string
  readonly text: string
}

/** All templates of a run: an institution's own where it has them, ours for the rest. */
export interface TemplateSet {
  /** By name: `press-release`, `briefing`, `summary`. */
  readonly documents: ReadonlyMap<string, TemplateFile>
  /** By name: the file name without its ending. */
  readonly partials: ReadonlyMap<string, TemplateFile>
}

/** What templates may name. */
export interface TemplateNames {
  readonly helpers: ReadonlySet<string>
  readonly partials: ReadonlySet<string>
}
