import { readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { replaceFile } from '../../pipeline/durable.ts'
import type { Tally } from './tally.ts'

const SUCCESS = 'communique_archive_last_success_timestamp_seconds'

const gauge = (name: string, help: string, values: readonly [labels: string, value: number][]): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...values.map(([labels, value]) => `${name}${labels} ${value}`),
    '',
  ].join('\n')

/** When a run last ended with status 0, as the file says so far. */
async function lastSuccess(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const value = new RegExp(`^${SUCCESS} (\\d+(?:\\.\\d+)?)$`, 'm').exec(text)?.[1]
  return value === undefined ? undefined : Number(value)
}

/**
 * Replaces the numbers of the last run with those of this one, whole, in the text format of Prometheus 0.0.4, for the
 * textfile collector of its node exporter. `ended` is milliseconds since 1970-01-01T00:00Z.
 */
export async function writeMetrics(file: string, tally: Tally, status: number, ended: number): Promise<void> {
  const success = status === 0 ? ended / 1000 : await lastSuccess(file)
  const { built, unchanged, failed, leftOut, files, bytes, filed, seconds } = tally
  const text = [
    gauge('communique_archive_records', 'Records of the last run, by what became of them.', [
      ['{result="built"}', built],
      ['{result="unchanged"}', unchanged],
      ['{result="failed"}', failed],
      ['{result="left-out"}', leftOut],
    ]),
    gauge('communique_archive_files_written', 'Files that the last run put in their place.', [['', files]]),
    gauge('communique_archive_bytes_written', 'Bytes of those files.', [['', bytes]]),
    gauge('communique_archive_bags_filed', 'Versions that the last run filed.', [['', filed]]),
    gauge('communique_archive_duration_seconds', 'How long the last run took.', [['', seconds]]),
    gauge('communique_archive_exit_status', 'Exit status of the last run.', [['', status]]),
    gauge('communique_archive_last_run_timestamp_seconds', 'When the last run ended.', [['', ended / 1000]]),
    ...(success === undefined ? [] : [gauge(SUCCESS, 'When a run last ended with exit status 0.', [['', success]])]),
  ].join('')
  const found = await stat(file).catch(() => undefined)
  // a pipe or a device is written to; of a link, the file that it leads to is replaced
  if (found && !found.isFile()) return writeFile(file, text)
  await replaceFile(found ? await realpath(file) : resolve(file), new TextEncoder().encode(text))
}
