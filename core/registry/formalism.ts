/**
 * Against formalism: a photo, a place or a signature is asked only for a stated purpose and clause, and
 * nothing in a definition counts or ranks the presence of those who do the work. Words are refused where
 * they make a feature (titles, keys, purposes, reasons), not where a text forbids the practice.
 */
import type { DefinitionFault } from '../errors/definition-error.ts'
import type { FieldSchema } from '../model/form-schema.ts'
import { isJsonObject, own } from '../model/json.ts'
import type { Collected, Sourced } from './collect.ts'

/** Faults of shared blocks, forms, instruments, decisions, workflows and schedules. */
export function formalismFaults(
  collected: Pick<Collected, 'forms' | 'instruments' | 'decisions' | 'workflows' | 'schedules'>,
  blocks: Readonly<Record<string, FieldSchema>>,
): DefinitionFault[] {
  const shared = Object.entries(blocks).map(([name, value]) => ({ path: `schemas/facts/${name}.schema.json`, value }))
  const { forms, instruments, decisions, workflows, schedules } = collected
  const rest = [instruments, decisions, workflows, schedules].flatMap(
    (map): Pick<Sourced<unknown>, 'path' | 'value'>[] => [...map.values()],
  )
  return [...shared, ...forms.values(), ...rest].flatMap(({ path, value }) => [
    ...proofFaults(value, '', '', path),
    ...featureFaults(value, '', path),
  ])
}

/** Words of attendance, ranking and time online, with anything that is neither letter nor digit between the characters. */
const FEATURES =
  /打卡|签到|签退|刷脸考勤|排名|排行|名次|龙虎榜|红黑榜|在线时长|在线时间|在线天数|登录(次数|时长|天数)|活跃(度|天数|时长)|check-?ins?(?![a-z])|clock-?ins?(?![a-z])|(?<![a-z])rankings?(?![a-z])|leader-?boards?|online-?(time|hours|minutes|duration)/gu

/** What a text says right before the word when it forbids it. */
const FORBIDDEN =
  /(不得|不许|不准|不能|不可|不再|不要求|不需|不必|不用|不用于|不作|不搞|不进行|不参与|无需|无须|禁止|严禁|取消|杜绝|勿|no|not|without|never)[^，。；,.;]{0,4}$|不$/u

/** Keys word by word, with the spelling of the Chinese words. */
const FEATURE_KEYS =
  /(^|-)(check-?ins?|clock-?ins?|sign-?ins?|punch-?(in|card|clock)|daka|qiandao|paiming|rank|rankings?|leader-?board|online-(time|hours|minutes|seconds|duration|days)|login-(count|days|times|streak)|active-(days|minutes|hours))(-(at|on|time|date|count|days|list|no|number|place|photo|score|total))*$/

/** Texts that say what something is or is for; `x-note` and answers' labels describe the world and stay free. */
const TEXTS = ['title', 'description', 'hint', 'x-purpose', 'because', 'what']

function featureFaults(value: unknown, pointer: string, file: string): DefinitionFault[] {
  if (Array.isArray(value)) return value.flatMap((entry, n) => featureFaults(entry, `${pointer}/${n}`, file))
  if (!isJsonObject(value)) return []
  const texts = TEXTS.filter((key) => namesFeature(own(value, key))).map((key) => `${pointer}/${key}`)
  const properties = own(value, 'properties')
  const keys = isJsonObject(properties)
    ? Object.keys(properties)
        .filter((key) => FEATURE_KEYS.test(words(key)))
        .map((key) => `${pointer}/properties/${key}`)
    : []
  return [
    ...[...texts, ...keys].map((place) => ({
      file,
      pointer: place,
      code: 'formalism.feature',
      message: '不得设置打卡、签到、排名或在线时长一类的功能',
      hint: '写明要了解儿童的什么情况；只证明工作人员在场、只比较高低的内容请删去',
    })),
    ...Object.entries(value).flatMap(([key, entry]) => featureFaults(entry, `${pointer}/${key}`, file)),
  ]
}

function namesFeature(text: unknown): boolean {
  if (typeof text !== 'string') return false
  const plain = text.normalize('NFKC').toLowerCase()
  const joined = plain
    .replace(/(?<=\p{Script=Han})[^\p{L}\p{N}，。；]+(?=\p{Script=Han})/gu, '')
    .replace(/[\s_-]+/gu, '-')
  return [...joined.matchAll(FEATURES)].some((found) => !FORBIDDEN.test(joined.slice(0, found.index)))
}

/** `checkInAt` as `check-in-at`. */
function words(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_\s]+/g, '-')
    .toLowerCase()
}

function proofFaults(value: unknown, key: string, pointer: string, file: string): DefinitionFault[] {
  if (Array.isArray(value)) return value.flatMap((entry, n) => proofFaults(entry, '', `${pointer}/${n}`, file))
  if (!isJsonObject(value)) return []
  const asked = isProof(value, key) ? ['x-purpose', 'x-clause'].filter((name) => !stated(own(value, name))) : []
  const fields = own(value, 'properties')
  const inner = isJsonObject(fields) ? Object.entries(fields) : []
  return [
    ...asked.map((name) => ({
      file,
      pointer,
      code: 'formalism.purpose',
      message: `照片、定位和签名要写明${name === 'x-purpose' ? '用途（x-purpose）' : '依据的条款（x-clause）'}`,
      hint: '说不出用途和依据的，不要采集',
    })),
    ...inner.flatMap(([name, field]) => proofFaults(field, name, `${pointer}/properties/${name}`, file)),
    ...['items', 'allOf', '$defs'].flatMap((name) => partFaults(own(value, name), `${pointer}/${name}`, file)),
  ]
}

/** `items` is one field, `allOf` a list, `$defs` a record of fields. */
function partFaults(part: unknown, pointer: string, file: string): DefinitionFault[] {
  return pointer.endsWith('/$defs') && isJsonObject(part)
    ? Object.entries(part).flatMap(([name, field]) => proofFaults(field, name, `${pointer}/${name}`, file))
    : proofFaults(part, '', pointer, file)
}

const PLACE_KEY = /(^|-)(geo|gps|lat|lng|lon|latitude|longitude|coordinates?|geolocation)(-|$)/
const PLACE_TITLE = /定位|经纬度|经度|纬度|gps|卫星坐标/iu

function isProof(field: Record<string, unknown>, key: string): boolean {
  const title = own(field, 'title')
  return (
    ['photo', 'signature'].includes(String(own(field, 'x-widget'))) ||
    own(field, 'format') === 'signature' ||
    PLACE_KEY.test(words(key)) ||
    (key !== '' && typeof title === 'string' && PLACE_TITLE.test(title.normalize('NFKC')))
  )
}

function stated(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== ''
}
