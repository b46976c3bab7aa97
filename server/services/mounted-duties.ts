/** Schedules of the plugins as duties that can be asked where they stand; those that come with an event are follow-ups of forms. */
import { effectiveValue, parseDue, standingOf, type DutyRule, type Term } from '../../core/calendar/index.ts'
import { own } from '../../core/model/json.ts'
import type { ScheduleDefinition } from '../../core/model/definitions.ts'
import type { Registry } from '../../core/registry/registry.ts'
import { formCondition, formValue, type FormValue } from './form-conditions.ts'
import type { Duty } from './ports.ts'

/** None where the form is not mounted, or where an event starts it. */
export function dutyOf(registry: Registry, schedule: ScheduleDefinition, path: string): Duty[] {
  const bundle = registry.bundle(schedule.form)
  if (bundle === null || schedule.every === 'event') return []
  const condition = formCondition(registry, bundle, schedule.appliesWhen, path)
  const base = schedule.base === undefined ? undefined : formValue(registry, bundle, schedule.base, path)
  const { every, times, remindDaysBefore, late } = schedule
  const rule: DutyRule = {
    every,
    due: parseDue(schedule.due),
    calendar: registry.calendar,
    ...(times === undefined ? {} : { times }),
    ...(remindDaysBefore === undefined ? {} : { remindDaysBefore }),
    ...(late === undefined ? {} : { late }),
  }
  return [
    {
      schedule,
      subject: schedule.document === undefined ? bundle.form.subject : 'place',
      applies: (facts, asOf) => condition({ answers: {}, facts, asOf }),
      standing: (facts, history, asOf) => {
        const terms = (schedule.during ?? []).flatMap((id) => termOf(registry, id, asOf) ?? [])
        const start = baseOf(base, facts, asOf) ?? (base === undefined ? [...history.done].sort().at(-1) : undefined)
        return standingOf(
          { ...rule, terms, ...(start === undefined || !needsBase(schedule) ? {} : { base: start }) },
          history,
          asOf,
        )
      },
    },
  ]
}

/** A yearly duty without a base runs with the calendar; the last time it was done is no anniversary. */
function needsBase(schedule: ScheduleDefinition): boolean {
  return schedule.base !== undefined || schedule.every === 'once'
}

function baseOf(base: FormValue | undefined, facts: Record<string, unknown>, asOf: string): string | undefined {
  const value = base?.({ answers: {}, facts, asOf })
  return typeof value === 'string' ? value.slice(0, 10) : undefined
}

/** The days of a holiday as the parameter in force says. */
function termOf(registry: Registry, param: string, asOf: string): Term | null {
  const value = effectiveValue(registry.params.get(param)?.value.values ?? [], asOf)?.value
  const [from, to] = [own(value, 'from'), own(value, 'to')]
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null
}
