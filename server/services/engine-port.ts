/** The engine as the services call it; validators are compiled once for each form version. */
import { assess, formsInPlay, questionnaireFor } from '../../core/engine/index.ts'
import type { FormBundle } from '../../core/model/plan.ts'
import type { AnswerValidator } from '../../core/model/session.ts'
import { answerValidator } from '../../core/validate/validator.ts'
import { rightsOf } from '../access/questionnaire-rights.ts'
import type { Definitions, Engine } from './ports.ts'

export function enginePort(definitions: Definitions, validatorModule: (bundle: FormBundle) => Promise<string>): Engine {
  const validators = new Map<string, AnswerValidator>()
  return {
    assess,
    validator(bundle) {
      const { hash } = bundle.form
      const known = validators.get(hash) ?? answerValidator(bundle.form.schema)
      validators.set(hash, known)
      return known
    },
    generate({ facts, meta, purpose, role, asOf, lang, worker, benefit }) {
      const forms = formsInPlay(definitions.forms, purpose, lang, benefit).flatMap((form) => {
        const bundle = definitions.bundle(form.id)
        return bundle === null ? [] : [{ ...form, bundle }]
      })
      const { offices } = definitions.names(lang)
      const rights = rightsOf(role, (code) => offices[code] ?? code)
      return questionnaireFor({ forms, facts, meta, asOf, lang, worker, rights })
    },
    validatorModule,
  }
}
