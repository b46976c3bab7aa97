/** `tongbiao assess FORM --answers A.json`: one Assessment on standard output. */
import { readWorkCalendar } from '../../../core/calendar/index.ts'
import { assess as assessAnswers } from '../../../core/engine/index.ts'
import type { FormBundle } from '../../../core/model/plan.ts'
import type { Registry } from '../../../core/registry/registry.ts'
import { answerValidator } from '../../../core/validate/validator.ts'
import { loadRegistry } from '../../plugins/load-registry.ts'
import { type Command, printJson, readJsonFile, readJsonObject, UsageError } from '../command.ts'
import { asOfOption, langOption, parseOptions, text } from '../options.ts'

const HELP = `tongbiao assess FORM --answers A.json [--facts F.json] [--as-of DATE] [--params P.json|profile,…]
                [--calendar C.json] [--lang zh-CN|en]

Validates, scores and decides one set of answers and prints the Assessment as JSON. "-" reads standard input.
Exit code 0: the answers are valid; 1: they are not (the Assessment is printed all the same); 2: wrong question.`

export const assess: Command = {
  name: 'assess',
  summary: 'validate, score and decide one set of answers',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      answers: { type: 'string' },
      facts: { type: 'string' },
      'as-of': { type: 'string' },
      params: { type: 'string' },
      calendar: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean' },
    })
    const [form, ...more] = positionals
    const answers = text(values['answers'])
    if (!form || more.length > 0)
      throw new UsageError('assess: name one form, e.g. tongbiao assess CU-01 --answers A.json')
    if (!answers) throw new UsageError('assess: --answers FILE is missing')
    const facts = text(values['facts'])
    const calendar = text(values['calendar'])
    const { registry } = loadRegistry({ trusted: true })
    const bundle = bundleOf(registry, form)
    const assessment = assessAnswers(
      bundle,
      {
        answers: readJsonObject(answers, '--answers'),
        facts: facts ? readJsonObject(facts, '--facts') : {},
        asOf: asOfOption(values['as-of']),
        lang: langOption(values['lang']),
        params: paramsOption(text(values['params']), registry),
        ...(calendar ? { calendar: calendarOption(calendar) } : {}),
      },
      answerValidator(bundle.form.schema),
    )
    printJson(assessment)
    return assessment.valid ? 0 : 1
  },
}

/** @throws UsageError for a form that nobody defines. */
export function bundleOf(registry: Registry, form: string): FormBundle {
  const bundle = registry.bundle(form)
  if (bundle) return bundle
  throw new UsageError(
    `unknown form ${form}; there are ${[...new Set(registry.forms().map((entry) => entry.id))].join(', ')}`,
  )
}

/** A file of overrides, or a comma list of profiles; later profiles win. */
export function paramsOption(value: string | undefined, registry: Registry): Record<string, unknown> {
  if (value === undefined) return {}
  if (value.endsWith('.json') || value === '-') return readJsonObject(value, '--params')
  return profileParams(value.split(','), registry)
}

export function profileParams(names: readonly string[], registry: Registry): Record<string, unknown> {
  const profiles = names.map((name) => {
    const profile = registry.profiles.get(name.trim())
    if (!profile)
      throw new UsageError(`--params ${name}: no such profile; there are ${[...registry.profiles.keys()].join(', ')}`)
    return profile
  })
  return Object.assign({}, ...profiles) as Record<string, unknown>
}

function calendarOption(path: string): { holidays: string[]; makeUpDays: string[] } {
  const source = readJsonFile(path, '--calendar')
  const { calendar, faults } = readWorkCalendar(source, path)
  const fault = faults[0]
  if (!calendar) throw new UsageError(`--calendar ${path}${fault?.pointer ?? ''}: ${fault?.message ?? 'no calendar'}`)
  return source as { holidays: string[]; makeUpDays: string[] }
}
