/** Lines on a grid of 20, in the colour of the text around them. */
const paths = {
  person: 'M10 10.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17c.7-3 3.3-4.5 6.5-4.5s5.8 1.5 6.5 4.5',
  more: 'M4 10h.01M3.6 10a.4.4 0 1 0 .8 0 .4.4 0 0 0-.8 0ZM10 10h.01M9.6 10a.4.4 0 1 0 .8 0 .4.4 0 0 0-.8 0ZM16 10h.01M15.6 10a.4.4 0 1 0 .8 0 .4.4 0 0 0-.8 0Z',
  close: 'M5 5l10 10M15 5L5 15',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  left: 'M16 10H4M9 5l-5 5 5 5',
  right: 'M4 10h12M11 5l5 5-5 5',
  remove: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6',
  check: 'M4 10.5l4 4 8-9',
  error: 'M10 6v5M10 14h.01M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z',
  warning: 'M10 8v4M10 14.5h.01M10 3L2.5 16.5h15L10 3Z',
  info: 'M10 9v5M10 6h.01M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z',
  chevron: 'M6 8l4 4 4-4',
  clock: 'M10 5.5V10l3 2M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z',
  picture: 'M3 4h14v12H3V4ZM3 13l4-4 4 4 2-2 4 4M12.5 7.5h.01',
  download: 'M10 3v10M6 9l4 4 4-4M4 17h12',
} as const

export type IconName = keyof typeof paths

/** A picture beside words or on a button that has a name of its own: never read out. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      class="icon-drawing"
    >
      <path d={paths[name]} />
    </svg>
  )
}
