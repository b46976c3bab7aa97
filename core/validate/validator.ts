/** The schema validator of the server: ajv over the strict schema of a form. Browsers get the same schema as generated code. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { JsonObject } from '../model/json.ts'
import type { AnswerValidator } from '../model/session.ts'
import { ajvFormats } from './formats/index.ts'

export function answerValidator(schema: JsonObject): AnswerValidator {
  const validate = newAjv().compile(schema)
  return (answers) => (validate(answers) ? [] : (validate.errors ?? []))
}

/** One configuration for every use of ajv, so that phone and server judge alike. `definitions`: for files of authors, whose formats bring their own vocabulary. */
export function newAjv(use: { standalone: boolean; definitions?: boolean } = { standalone: false }): Ajv2020 {
  return new Ajv2020({
    strict: use.definitions !== true,
    allErrors: true,
    ownProperties: true,
    allowUnionTypes: true,
    formats: ajvFormats,
    ...(use.standalone ? { code: { source: true, esm: true } } : {}),
  })
}
