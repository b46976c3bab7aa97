/** `tongbiao generate --facts F.json --purpose quarterly`: the generated questionnaire as JSON. */
import { formsInPlay, questionnaireFor, type RoleRights } from '../../../core/engine/index.ts'
import type { Purpose } from '../../../core/model/form-schema.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { Language } from '../../../core/model/session.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { isRole, ROLES, type Role } from '../../access/actor.ts'
import { rightsOf } from '../../access/questionnaire-rights.ts'
import { factMap, viewerOf, visibleValues } from '../../access/visible-values.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { shownNames } from '../../services/shown-names.ts'
import { type Command, printJson, readJsonObject, UsageError } from '../command.ts'
import { asOfOption, langOption, parseOptions, text } from '../options.ts'
import { bundleOf } from './assess.ts'

const PURPOSES: readonly Purpose[] = ['first', 'quarterly', 'holiday', 'revisit', 'report', 'benefit']

const HELP = `tongbiao generate --facts F.json --purpose ${PURPOSES.join('|')}
                  [--benefit B02] [--role CM] [--as-of DATE] [--lang zh-CN|en]

Prints the questionnaire for a subject: what to ask, what to confirm and what is known, each with its reason.
With --role it asks what this role may read and write, and names under "left" who is asked for the rest.
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
    const forms = formsFor(registry, purpose, benefitOption(text(values['benefit']), registry), lang)
    const facts = readJsonObject(factsFile, '--facts')
    const asOf = asOfOption(values['as-of'])
    const role = roleOption(text(values['role']))
    printJson(
      questionnaireFor({ forms, asOf, lang, ...(role ? asked(role, facts, forms, registry, lang) : { facts }) }),
    )
    return 0
  },
}

function benefitOption(value: string | undefined, registry: Registry): string | undefined {
  const known = [...registry.decisions.values()].flatMap(({ value: { benefits = [] } }) => benefits.map(({ id }) => id))
  if (value === undefined || known.includes(value)) return value
  throw new UsageError(`generate: --benefit ${value}: no such benefit; there are ${known.join(', ')}`)
}

function roleOption(value: string | undefined): Role | undefined {
  if (value === undefined || isRole(value)) return value
  throw new UsageError(`generate: --role ${value}: no such role; there are ${Object.keys(ROLES).join(', ')}`)
}

/** What a role is asked: it is shown the facts that it may read, as if its own records had told them. */
function asked(
  role: Role,
  facts: Record<string, unknown>,
  forms: readonly { bundle: FormBundle }[],
  registry: Registry,
  lang: Language,
): { facts: Record<string, unknown>; rights: RoleRights } {
  const map = factMap(forms.flatMap(({ bundle }) => bundle.dictionary))
  const { offices } = shownNames(registry, lang)
  const { _meta: meta = {} } = facts
  return {
    facts: { ...visibleValues(facts, map, viewerOf({ role }, true)), _meta: meta },
    rights: rightsOf(role, (code) => offices[code] ?? code),
  }
}

/** Forms that the purpose brings, in their newest version. */
function formsFor(registry: Registry, purpose: Purpose, benefit: string | undefined, lang: Language) {
  const newest = [...new Map(registry.forms().map((entry) => [entry.id, entry])).values()]
  const candidates = newest
    .filter((entry) => entry.head.purposes?.includes(purpose))
    .map((entry) => ({ id: entry.id, purposes: entry.head.purposes ?? [], head: entry.head }))
  return formsInPlay(candidates, purpose, lang, benefit).map((form) => ({
    ...form,
    bundle: bundleOf(registry, form.id),
  }))
}
