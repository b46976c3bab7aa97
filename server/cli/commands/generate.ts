/** `tongbiao generate --facts F.json --purpose quarterly`: the generated questionnaire as JSON. */
import { formsInPlay, questionnaireFor } from '../../../core/engine/index.ts'
import type { Purpose } from '../../../core/model/form-schema.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { type Command, printJson, readJsonObject, UsageError } from '../command.ts'
import { asOfOption, langOption, parseOptions, text } from '../options.ts'
import { bundleOf } from './assess.ts'

const PURPOSES: readonly Purpose[] = ['first', 'quarterly', 'holiday', 'revisit', 'report', 'benefit']

const HELP = `tongbiao generate --facts F.json --purpose ${PURPOSES.join('|')}
                  [--benefit B02] [--role CM] [--as-of DATE] [--lang zh-CN|en]

Prints the questionnaire for a subject: what to ask, what to confirm and what is known, each with its reason.
The times of facts come in _meta: {"_meta": {"/father/pStatus": {"confirmed": "2020-01-02", "how": "asked"}}}.`

export const generate: Command = {
  name: 'generate',
  summary: 'the questionnaire for a subject: only what is missing, stale or risky',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      facts: { type: 'string' },
      purpose: { type: 'string' },
      benefit: { type: 'string' },
      role: { type: 'string' },
      'as-of': { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean' },
    })
    const factsFile = text(values['facts'])
    const purpose = PURPOSES.find((known) => known === values['purpose'])
    if (positionals.length > 0) throw new UsageError(`generate: unexpected ${positionals.join(' ')}`)
    if (!factsFile) throw new UsageError('generate: --facts FILE is missing')
    if (!purpose) throw new UsageError(`generate: --purpose must be one of ${PURPOSES.join(', ')}`)
    const { registry } = loadRegistry({ trusted: true })
    const lang = langOption(values['lang'])
    const forms = formsFor(registry, purpose, text(values['role']), text(values['benefit']), lang)
    printJson(
      questionnaireFor({ forms, facts: readJsonObject(factsFile, '--facts'), asOf: asOfOption(values['as-of']), lang }),
    )
    return 0
  },
}

/** Forms that the purpose brings and that the role may fill. */
function formsFor(
  registry: Registry,
  purpose: Purpose,
  role: string | undefined,
  benefit: string | undefined,
  lang: 'zh-CN' | 'en',
) {
  const newest = [...new Map(registry.forms().map((entry) => [entry.id, entry])).values()]
  const candidates = newest
    .filter((entry) => entry.head.purposes?.includes(purpose))
    .filter((entry) => role === undefined || entry.head.filledBy.includes(role))
    .map((entry) => ({ id: entry.id, purposes: entry.head.purposes ?? [], head: entry.head }))
  return formsInPlay(candidates, purpose, lang, benefit).map((form) => ({
    ...form,
    bundle: bundleOf(registry, form.id),
  }))
}
