/** Holidays and make-up days, year by year, so that an office can enter the next year without a new release. */
import { useState } from 'react'
import {
  slipOfDay,
  withDay,
  withNextYear,
  withoutDay,
  withoutYear,
  type CalendarYears,
  type DayList,
} from '../../../core/design/year-days.ts'
import { formatDate } from '../../../core/render/index.ts'
import { useApp } from '../../parts/app-context.tsx'
import { todayOf } from '../../parts/clock.ts'
import { useWords } from '../../parts/use-words.ts'
import { wordTable } from '../../parts/word-table.ts'
import type { EditorProps } from '../editing.ts'
import { TextInput } from '../form/inputs.tsx'
import { jsonPart } from './json-part.ts'
import { useRuleWords } from './rule-texts.ts'

const ZH = {
  hint: '没有录入的年份只按周一至周五计算。放假安排公布后，在此逐日录入。',
  holidays: '放假日',
  makeUpDays: '调休上班日',
  addYear: '添加下一年',
  year: '{year}年',
  add: '加入',
  noDay: '请选择一个日期。',
  otherYear: '这一天不在所选年份。',
  both: '这一天已在另一栏。',
  twice: '这一天已经录入。',
  noWeekend: '调休上班日只能是周六或周日。',
} as const
const EN: Record<keyof typeof ZH, string> = {
  hint: 'A year that is not entered counts Monday to Friday. Enter the days once they are announced.',
  holidays: 'Days off',
  makeUpDays: 'Weekend days on which offices work',
  addYear: 'Add the next year',
  year: '{year}',
  add: 'Add',
  noDay: 'Choose a day.',
  otherYear: 'This day lies in another year.',
  both: 'This day stands in the other list.',
  twice: 'This day is entered already.',
  noWeekend: 'Offices make up on a Saturday or Sunday only.',
}
const sayCalendar = wordTable(ZH, EN)

interface CalendarFile extends CalendarYears {
  title: string
  source?: string
}
const EMPTY: CalendarFile = { title: '', years: [], holidays: [], makeUpDays: [] }

interface YearProps {
  value: CalendarFile
  change: (next: CalendarFile, run?: string) => void
  year: number
}

export function CalendarEditor(props: EditorProps) {
  const { now } = useApp()
  const say = useWords(sayCalendar)
  const sayRules = useRuleWords()
  const { value, change } = jsonPart<CalendarFile>(props, EMPTY)
  const thisYear = Number(todayOf(now()).slice(0, 4))
  return (
    <div className="design-outline">
      <p className="tb-hint">{say('hint')}</p>
      <TextInput
        title={sayRules('source')}
        value={value.source ?? ''}
        onChange={(source) => change({ ...value, source }, 'source')}
      />
      {[...value.years].reverse().map((year) => (
        <section key={year} className="app-card" aria-label={say('year', { year })}>
          <div className="app-item-head">
            <h3>{say('year', { year })}</h3>
            {value.years.length > 1 && (
              <button
                type="button"
                className="tb-link"
                aria-label={`${sayRules('remove')} ${year}`}
                onClick={() => change(withoutYear(value, year))}
              >
                {sayRules('remove')}
              </button>
            )}
          </div>
          <Days list="holidays" value={value} change={change} year={year} />
          <Days list="makeUpDays" value={value} change={change} year={year} />
        </section>
      ))}
      <div className="tb-row-buttons">
        <button type="button" className="tb-button" onClick={() => change(withNextYear(value, thisYear))}>
          {say('addYear')}
        </button>
      </div>
    </div>
  )
}

function Days({ list, value, change, year }: YearProps & { list: DayList }) {
  const { lang } = useApp()
  const say = useWords(sayCalendar)
  const remove = useRuleWords()('remove')
  const [day, setDay] = useState('')
  const slip = day === '' ? null : day.startsWith(`${year}-`) ? slipOfDay(value, list, day) : 'otherYear'
  return (
    <fieldset className="tb-field design-days">
      <legend className="tb-label">{say(list)}</legend>
      <div className="design-chips">
        {value[list]
          .filter((one) => one.startsWith(`${year}-`))
          .map((one) => (
            <button
              key={one}
              type="button"
              className="design-chip"
              onClick={() => change(withoutDay(value, list, one))}
            >
              {formatDate(one, lang)} <span aria-hidden="true">×</span>
              <span className="tb-visually-hidden">{remove}</span>
            </button>
          ))}
      </div>
      <div className="tb-row-buttons">
        <input
          className="tb-input tb-input-short"
          type="date"
          aria-label={`${say('year', { year })} ${say(list)}`}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <button
          type="button"
          className="tb-button"
          aria-label={`${say('add')} ${year} ${say(list)}`}
          disabled={day === '' || slip !== null}
          onClick={() => {
            change(withDay(value, list, day))
            setDay('')
          }}
        >
          {say('add')}
        </button>
      </div>
      {slip && <p className="tb-error">{say(slip)}</p>}
    </fieldset>
  )
}
