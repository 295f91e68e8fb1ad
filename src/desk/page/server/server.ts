import type * as api from '../../api.ts'
import { type Asking, ask, askBytes, of } from './ask.ts'

type Abort = Pick<Asking, 'signal'>

const media = (file: string): string => file.split('/').map(encodeURIComponent).join('/')

/** Every route of the contract as a function; see `api.ts`. All throw AskError. */
export const server = {
  session: () => ask<api.Session>('GET', '/session'),
  signIn: (body: api.SignIn) => ask<api.Session>('POST', '/session', { body }),
  signOut: () => ask<void>('DELETE', '/session'),
  signInLink: () => ask<api.SignInLink>('POST', '/session/link', { body: {} }),
  presence: (body: api.Presence) => ask<void>('POST', '/presence', { body }),

  records: () => ask<api.RecordList>('GET', '/records'),
  newRecord: (body: api.NewRecord) => ask<api.Created>('POST', '/records', { body }),
  samples: () => ask<api.SampleList>('GET', '/samples'),
  copySamples: () => ask<api.SamplesCopied>('POST', '/samples', { body: {} }),
  schema: () => ask<api.Schemas>('GET', '/schema'),

  record: (key: string) => ask<api.RecordDetail>('GET', of(key)),
  check: (key: string, body: api.Draft, abort?: Abort) =>
    ask<api.Analysis>('POST', of(key, '/check'), { body, ...abort }),
  edit: (key: string, body: api.EditRequest) => ask<api.Edited>('POST', of(key, '/edit'), { body }),
  fix: (key: string, body: api.Draft) => ask<api.Fixed>('POST', of(key, '/fix'), { body }),
  preview: (key: string, body: api.PreviewRequest, abort?: Abort) =>
    ask<api.Preview>('POST', of(key, '/preview'), { body, ...abort }),

  save: (key: string, file: string, body: api.Save) =>
    ask<api.Saved>('PUT', of(key, `/files/${encodeURIComponent(file)}`), { body }),
  merge: (key: string, body: api.MergeRequest) => ask<api.Merge>('POST', of(key, '/merge'), { body }),
  bundle: (key: string) => ask<api.Created>('POST', of(key, '/bundle'), { body: {} }),
  newTranslation: (key: string, body: api.NewTranslation) => ask<api.Saved>('POST', of(key, '/translations'), { body }),

  upload: (key: string, image: Blob, name: string, crop?: readonly [number, number, number, number]) =>
    ask<api.Uploaded>(
      'POST',
      of(key, `/media?${new URLSearchParams({ name, ...(crop ? { crop: crop.join() } : {}) })}`),
      { body: image },
    ),
  picture: (key: string, file: string, width: number): string =>
    `/api${of(key, `/media/${media(file)}?width=${width}`)}`,

  /** A picture as it lies in the bundle. */
  photo: async (key: string, file: string): Promise<File> => {
    const bytes = await askBytes(of(key, `/media/${media(file)}`))
    return new File([bytes], file.split('/').at(-1) ?? file, { type: bytes.type })
  },

  build: (key: string, body: api.BuildRequest) => ask<api.Built>('POST', of(key, '/build'), { body }),
  documents: (key: string) => ask<api.BuiltDocuments>('GET', of(key, '/documents')),
  zip: (key: string): string => `/api${of(key, '/documents.zip')}`,
  email: (key: string, language: string) =>
    ask<api.Email>('GET', of(key, `/email?${new URLSearchParams({ language })}`)),
  mailFile: (key: string, language: string): string =>
    `/api${of(key, `/email.eml?${new URLSearchParams({ language })}`)}`,
  fragment: (key: string, language: string) =>
    ask<api.Fragment>('GET', of(key, `/fragment?${new URLSearchParams({ language })}`)),

  approve: (key: string, body: api.ApproveRequest) => ask<api.Approved>('POST', of(key, '/approvals'), { body }),
  versions: (key: string) => ask<api.VersionList>('GET', of(key, '/versions')),
  version: (key: string, version: string) =>
    ask<api.Version>('GET', of(key, `/versions/${encodeURIComponent(version)}`)),
  redline: (key: string, body: api.RedlineRequest) => ask<api.Redline>('POST', of(key, '/redline'), { body }),
} as const
