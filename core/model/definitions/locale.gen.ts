/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * The texts of a plugin in another language: the exact zh-CN text as it stands in the definition files → its translation.
 */
export interface LocaleTexts {
  $schema?: string
  [k: string]: string | undefined
}
