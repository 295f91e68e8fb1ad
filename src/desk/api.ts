/**
 * The desk's contract between server and page, and nothing else: no code of either. The page imports it with
 * `import type`; the server also takes the zod schemas, which check what comes in.
 *
 * Every path below is under `/api`, of the same origin as the page. Bodies are JSON (`content-type: application/json`)
 * unless said otherwise; so are answers. Whatever is not a GET must come from a page of ours: the browser's `Origin`
 * (or `Sec-Fetch-Site: same-origin`) is asked for. All but `/session` need the cookie.
 *
 * | route | body | answer | file |
 * |---|---|---|---|
 * | `GET /session` | | `Session` or 401 `SignedOut` | api/session.ts |
 * | `POST /session` | `SignIn` | `Session` (with `--users` alone) | |
 * | `DELETE /session` | | 204 | |
 * | `POST /session/link` | | `SignInLink`: another one-time address (without `--users` alone) | |
 * | `GET /events?client=ID` | | server-sent events | api/events.ts |
 * | `POST /presence` | `Presence` | 204 | |
 * | `GET /records` | | `RecordList` | api/list.ts |
 * | `POST /records` | `NewRecord` | 201 `Created` | |
 * | `GET /samples` | | `SampleList` | |
 * | `POST /samples` | `{}` | 201 `SamplesCopied` | |
 * | `GET /schema` | | `Schemas` | api/record.ts |
 * | `GET /records/:key` | | `RecordDetail` | |
 * | `POST /records/:key/check` | `Draft` | `Analysis` | api/draft.ts |
 * | `POST /records/:key/edit` | `EditRequest` | `Edited` | |
 * | `POST /records/:key/fix` | `Draft` | `Fixed` | |
 * | `POST /records/:key/preview` | `PreviewRequest` | `Preview` | api/preview.ts |
 * | `GET /previews/:sha256/:file` | | bytes of a previewed document | |
 * | `GET /previews/blank` | | an empty HTML page in which nothing runs, for docx-preview to print into | |
 * | `PUT /records/:key/files/:file` | `Save` | `Saved` or 409 `Conflict` | api/save.ts |
 * | `POST /records/:key/merge` | `MergeRequest` | `Merge` | |
 * | `POST /records/:key/bundle` | `{}` | `Created`: a single file made a folder, its key changes | |
 * | `POST /records/:key/translations` | `NewTranslation` | 201 `Saved` | |
 * | `POST /records/:key/media?name=&crop=` | bytes of an image | 201 `Uploaded` | api/media.ts |
 * | `GET /records/:key/media/PATH?width=N` | | bytes of an image of the bundle | |
 * | `POST /records/:key/build` | `BuildRequest` | `Built` | api/documents.ts |
 * | `GET /records/:key/documents` | | `BuiltDocuments` | |
 * | `GET /records/:key/documents/:name` | | bytes of one, as a download | |
 * | `GET /records/:key/documents.zip` | | all of them | |
 * | `GET /records/:key/email?language=TAG` | | `Email` | |
 * | `GET /records/:key/email.eml?language=TAG` | | the same as a file for a mail program | |
 * | `GET /records/:key/fragment?language=TAG` | | `Fragment` for a CMS | |
 * | `POST /records/:key/approvals` | `ApproveRequest` | 201 `Approved` | api/approve.ts |
 * | `GET /records/:key/versions` | | `VersionList` | api/versions.ts |
 * | `GET /records/:key/versions/:version` | | `Version` | |
 * | `POST /records/:key/redline` | `RedlineRequest` | `Redline` | |
 *
 * `:key` is `RecordSummary.key`, `encodeURIComponent`ed; it is the name of the folder or file in DIR.
 *
 * Signing in. The terminal prints `http://127.0.0.1:4311/sign-in?token=…`, good for one browser: it sets the cookie
 * (HttpOnly, SameSite=Strict) and goes on to `/`. Script never sees token or cookie. The page
 * starts with `GET /api/session`: 200 → go on; 401 with `how: 'password'` → ask for name and password and
 * `POST /api/session`; 401 with `how: 'link'` → say to open the address that the terminal printed. A session outlives a
 * restart of the server (30 days at most), so after `bye` or a lost connection try again and keep what is unsaved.
 *
 * Content security policy of the page (a header; the page adds none):
 * `default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self'
 * blob: data:; font-src 'self' blob: data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none';
 * form-action 'self'; frame-ancestors 'none'`. No inline script, no `eval`, no handler attributes, nothing from elsewhere.
 *
 * The page's files: Vite builds into `dist/desk/page/` (`index.html`, `assets/*` with hashes in their names, base `/`).
 * `/assets/*` are served with `cache-control: immutable`; every path that is none of these and not under `/api/` or
 * `/sign-in` answers with `index.html`, so the page may route with the history API (`/records/<key>`).
 */
export type * from './api/approve.ts'
export type * from './api/documents.ts'
export type * from './api/draft.ts'
export type * from './api/error.ts'
export type * from './api/events.ts'
export type * from './api/list.ts'
export type * from './api/media.ts'
export type * from './api/preview.ts'
export type * from './api/record.ts'
export type * from './api/save.ts'
export type * from './api/session.ts'
export type * from './api/versions.ts'
