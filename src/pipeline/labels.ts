import { z } from 'zod'
import { labelNames } from '../language/labels.ts'

/** `labels.<language>.yaml` in a templates folder: words of an institution's own in place of ours. */
export const labelsSchema = z.partialRecord(z.enum(labelNames), z.string())
