/** The order of a visit, the titles of its parts, and the sentences that say why something is asked. */
import type { Topic } from '../model/form-schema.ts'
import type { Language } from '../model/session.ts'
import type { StateText } from './fact-state.ts'

export const SECTION_TITLES: Record<Topic, Record<Language, string>> = {
  safety: { 'zh-CN': '安全', en: 'Safety' },
  child: { 'zh-CN': '儿童', en: 'The child' },
  guardianship: { 'zh-CN': '监护照料', en: 'Who cares' },
  family: { 'zh-CN': '家庭', en: 'The home' },
  health: { 'zh-CN': '健康', en: 'Health' },
  schooling: { 'zh-CN': '就学', en: 'School' },
  contact: { 'zh-CN': '父母联系', en: "Parents' contact" },
  needs: { 'zh-CN': '情况与需求', en: 'Situation and needs' },
  closing: { 'zh-CN': '结束', en: 'Closing' },
}

/**
 * What has to be verified is confirmed in the three matters that the notice names (S2.6-2): the family, with where the
 * child lives; the guardianship, with the parents' contact; the schooling.
 */
export const CONFIRMED_UNDER: Partial<Record<Topic, Topic>> = { child: 'family', contact: 'guardianship' }

/** What a derivation rests on where no known fact is named: the session, the clock, the records. */
export const OTHER_SOURCES: Record<Language, string> = {
  'zh-CN': '登录信息、时间或已有记录',
  en: 'the session, the clock or the records',
}

const SENTENCES: Record<StateText, Record<Language, string>> = {
  momentary: { 'zh-CN': '需当场查看，每次都问', en: 'Seen on the spot, asked every time' },
  missing: { 'zh-CN': '尚无此信息', en: 'Not known yet' },
  stale: { 'zh-CN': '上次核实于{date}，已超过{span}', en: 'Last confirmed {date}, more than {span} ago' },
  unsettled: { 'zh-CN': '相关情况已于{date}变化，需重新询问', en: 'Something it depends on changed on {date}' },
  unknownBefore: { 'zh-CN': '{date}时回答为不清楚', en: 'Answered as unknown on {date}' },
  verify: { 'zh-CN': '{date}核实过，本次需再次核对', en: 'Confirmed {date}; to be verified this time' },
  fresh: { 'zh-CN': '{date}核实过，仍有效', en: 'Confirmed {date}, still valid' },
  derived: { 'zh-CN': '由{sources}得出，有误请更正', en: 'Follows from {sources}; correct it where it is wrong' },
  contradicted: { 'zh-CN': '不同来源说法不一', en: 'Sources contradict each other' },
}

/** `P3M` as people say it. */
function spanText(duration: string, lang: Language): string {
  const units: Record<Language, Record<string, string>> = {
    'zh-CN': { Y: '年', M: '个月', W: '周', D: '天' },
    en: { Y: ' years', M: ' months', W: ' weeks', D: ' days' },
  }
  return [...duration.matchAll(/(\d+)([YMWD])/g)]
    .map((match) => `${match[1] ?? ''}${units[lang][match[2] ?? ''] ?? ''}`)
    .join('')
}

export function stateText(lang: Language): (key: StateText, values?: Record<string, string>) => string {
  return (key, values = {}) =>
    SENTENCES[key][lang].replace(/\{(\w+)\}/g, (hole, name: string) =>
      name === 'span' ? spanText(values['span'] ?? '', lang) : (values[name] ?? hole),
    )
}

/** Why a part is not asked of this role. */
export function leftPartText(lang: Language, roles: readonly string[]): string {
  return lang === 'en' ? `This part is left to: ${roles.join(', ')}` : `这部分由${roles.join('、')}填写`
}

/** Why a form is not in play for this role. */
export function leftFormText(lang: Language, roles: readonly string[]): string {
  return lang === 'en' ? `This form is filled by: ${roles.join(', ')}` : `此表由${roles.join('、')}填写`
}
