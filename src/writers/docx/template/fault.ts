/** Why a template cannot be used, in words that complete "found …". */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault'
}
