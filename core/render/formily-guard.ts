/**
 * Formily compiles any double-braced text it meets, even a title, into a function.
 * This takes its compiler away for good: text from a definition or an answer stays text.
 */
import { Schema } from '@formily/json-schema'

/**
 * Called once by every page before the first form is made. Formily hands over what stands between the braces;
 * it gets the text back as it was written.
 */
export function guardFormily(): void {
  Schema.registerCompiler((text) => `{{${text}}}`)
}
