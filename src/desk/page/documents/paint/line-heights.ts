/**
 * Styles of docx-preview with lines as high as Word has them: it makes of “at least” a height that comes on top of that of
 * the words. Word's own is about 1.2 of the size.
 */
export const lineHeights = (css: string): string =>
  css.replace(/line-height:\s*calc\(100% \+ ([\d.]+pt)\)/g, 'line-height: max(1.2em, $1)')
