/** A stretch of text that is the same, that went or that came. */
export interface Segment {
  readonly type: 'equal' | 'deleted' | 'inserted'
  readonly text: string
}

/** A paragraph or a row of a table that is not the same in both versions. */
export interface TextChange {
  readonly type: 'changed' | 'deleted' | 'inserted'
  /** The heading that it stands under, as the newer version has it; empty before the first one. */
  readonly heading: string
  readonly segments: readonly Segment[]
}

/** Collects what changed, in the order of the document. */
export class ChangeList {
  readonly all: TextChange[] = []
  heading = ''
  #muted = 0

  add(type: TextChange['type'], segments: readonly Segment[]): void {
    const told = merged(segments)
    if (this.#muted === 0 && told.length > 0) this.all.push({ type, heading: this.heading, segments: told })
  }

  /** Runs something of which no change is told: what repeats other parts of the document. */
  muted<T>(run: () => T): T {
    this.#muted += 1
    try {
      return run()
    } finally {
      this.#muted -= 1
    }
  }
}

function merged(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const { type, text } of segments) {
    const last = result.at(-1)
    if (text === '') continue
    if (last?.type === type) result[result.length - 1] = { type, text: last.text + text }
    else result.push({ type, text })
  }
  return result
}
