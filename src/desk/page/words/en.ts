/** The desk's own words in English. Sections follow the folders of the page. */
export const en = {
  shell: {
    skip: 'Skip to the content',
    records: 'Exchanges',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
    signedInAs: (name: string) => `Signed in as ${name}`,
    account: 'Account and settings',
    otherBrowser: 'Open in another browser',
    otherBrowserHint: 'Open this address there. It is good once, for ten minutes.',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    offline: 'The server does not answer. What you write is kept in this browser; trying again.',
    unknown: 'There is nothing at this address.',
    toRecords: 'To the exchanges',
    loading: 'Loading…',
    retry: 'Try again',
    failed: 'That did not work',
  },
  signIn: {
    title: 'Sign in',
    name: 'Name',
    password: 'Password',
    go: 'Sign in',
    wrong: 'Name and password do not fit together.',
    wait: (seconds: number) => `Too many tries. Try again in ${Math.ceil(seconds / 60)} min.`,
    link: 'Open the address that the terminal printed',
    linkHint: 'It looks like this, and is good for one browser:',
    linkAgain: 'If it was used already, end the desk with Ctrl+C and start it again.',
    kept: 'What you wrote is kept in this browser.',
  },
  list: {
    title: 'Exchanges',
  },
  record: {
    back: 'All exchanges',
    facts: 'Facts',
    text: 'Text',
    languages: 'Languages',
    documents: 'Documents',
    views: 'Views',
    language: 'Language of the record',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved',
    unsaved: 'Not saved yet',
    gone: 'There is no record of this name any more.',
    untitled: 'No headline yet',
  },
  documents: {
    title: 'Documents',
  },
  actions: {
    newRecord: 'New exchange',
  },
}

/** What a dictionary must have. */
export type Words = typeof en
