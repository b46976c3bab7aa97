/**
 * What each function of the subset takes and gives. `T` stands for the type of a list's
 * items, `?` marks an optional parameter, `...` one that repeats; a function may have
 * several lines.
 */
export interface BuiltinParameter {
  name: string
  /** Kinds joined by `|`, `any`, `T`, `list<…>`. */
  type: string
  optional: boolean
  rest: boolean
}

export interface BuiltinSignature {
  name: string
  params: readonly BuiltinParameter[]
  returns: string
  /** The line as written below, for messages and docs. */
  text: string
}

const LINES = `
date(from: string|date|dateTime): date
date(year: number, month: number, day: number): date
date and time(from: string|date|dateTime): dateTime
date and time(date: date|dateTime, time: time): dateTime
time(from: string|time|date|dateTime): time
time(hour: number, minute: number, second: number, offset?: daysDuration): time
duration(from: string): daysDuration|monthsDuration
years and months duration(from: date|dateTime, to: date|dateTime): monthsDuration
months between(from: date|dateTime, to: date|dateTime): number
age(birth: date|dateTime, on?: date|dateTime): number
today(): date
now(): dateTime
day of year(date: date|dateTime): number
day of week(date: date|dateTime): string
month of year(date: date|dateTime): string
week of year(date: date|dateTime): number
number(from: string|number): number
number(from: string, grouping separator: string, decimal separator: string): number
string(from: any): string
not(negand: boolean): boolean
is(value1: any, value2: any): boolean
is defined(value: any): boolean
substring(string: string, start position: number, length?: number): string
string length(string: string): number
upper case(string: string): string
lower case(string: string): string
substring before(string: string, match: string): string
substring after(string: string, match: string): string
contains(string: string, match: string): boolean
starts with(string: string, match: string): boolean
ends with(string: string, match: string): boolean
string join(list: list<string>, delimiter?: string, prefix?: string, suffix?: string): string
list contains(list: list<T>, element: T): boolean
count(list: list<any>): number
min(list: list<T>): T
min(...c: T): T
max(list: list<T>): T
max(...c: T): T
sum(list: list<number>): number
sum(...n: number): number
mean(list: list<number>): number
mean(...n: number): number
product(list: list<number>): number
product(...n: number): number
median(list: list<number>): number
median(...n: number): number
stddev(list: list<number>): number
stddev(...n: number): number
mode(list: list<number>): list<number>
mode(...n: number): list<number>
all(list: list<boolean>): boolean
all(...b: boolean): boolean
any(list: list<boolean>): boolean
any(...b: boolean): boolean
sublist(list: list<T>, start position: number, length?: number): list<T>
append(list: list<T>, ...items: T): list<T>
concatenate(...lists: list<T>): list<T>
union(...lists: list<T>): list<T>
insert before(list: list<T>, position: number, newItem: T): list<T>
remove(list: list<T>, position: number): list<T>
reverse(list: list<T>): list<T>
index of(list: list<T>, match: T): list<number>
distinct values(list: list<T>): list<T>
flatten(list: list<any>): list<any>
list replace(list: list<T>, position: number, newItem: T): list<T>
list replace(list: list<T>, match: function, newItem: T): list<T>
sort(list: list<T>, precedes?: function): list<T>
get value(m: context, key: string): any
get entries(m: context): list<any>
context(entries: list<context>): context
context put(context: context, key: string, value: any): context
context put(context: context, keys: list<string>, value: any): context
context merge(contexts: list<context>): context
decimal(n: number, scale: number): number
floor(n: number, scale?: number): number
ceiling(n: number, scale?: number): number
round up(n: number, scale?: number): number
round down(n: number, scale?: number): number
round half up(n: number, scale?: number): number
round half down(n: number, scale?: number): number
round half even(n: number, scale?: number): number
abs(n: number): number
abs(n: daysDuration): daysDuration
abs(n: monthsDuration): monthsDuration
modulo(dividend: number, divisor: number): number
sqrt(number: number): number
exp(number: number): number
log(number: number): number
odd(number: number): boolean
even(number: number): boolean
before(point1: any, point2: any): boolean
after(point1: any, point2: any): boolean
meets(range1: range, range2: range): boolean
met by(range1: range, range2: range): boolean
overlaps(range1: range, range2: range): boolean
overlaps before(range1: range, range2: range): boolean
overlaps after(range1: range, range2: range): boolean
finishes(point: any, range: range): boolean
finished by(range: range, point: any): boolean
includes(range: range, point: any): boolean
during(point: any, range: range): boolean
starts(point: any, range: range): boolean
started by(range: range, point: any): boolean
coincides(point1: any, point2: any): boolean
`

/** All signatures by the name of their function. */
export const SIGNATURES: ReadonlyMap<string, readonly BuiltinSignature[]> = readLines(LINES)

function readLines(lines: string): Map<string, BuiltinSignature[]> {
  const found = new Map<string, BuiltinSignature[]>()
  for (const line of lines.trim().split('\n')) {
    const open = line.indexOf('(')
    const close = line.lastIndexOf('):')
    const name = line.slice(0, open)
    const params = line
      .slice(open + 1, close)
      .split(', ')
      .filter(Boolean)
      .map(readParameter)
    const signature = { name, params, returns: line.slice(close + 2).trim(), text: line }
    found.set(name, [...(found.get(name) ?? []), signature])
  }
  return found
}

function readParameter(text: string): BuiltinParameter {
  const [head = '', type = 'any'] = text.split(': ')
  return {
    name: head.replace('...', '').replace('?', ''),
    type,
    optional: head.endsWith('?'),
    rest: head.startsWith('...'),
  }
}
