/** The part of FEEL a browser needs for published definitions: values, JSON and the interpreter, no parser. */
export { evaluate, prepare } from './run/evaluate.ts'
export { FeelRuntimeError } from './env.ts'
export type { FeelEnv } from './env.ts'
export type { FeelPlan } from './plan.ts'
export { fromJson, toJson } from './json.ts'
export { KIND, asKind, feelDate, isContext, isList, kindOf, newContext } from './values.ts'
export type {
  FeelContext,
  FeelDate,
  FeelDateTime,
  FeelDaysDuration,
  FeelDuration,
  FeelKind,
  FeelMonthsDuration,
  FeelRange,
  FeelTime,
  FeelValue,
} from './values.ts'
export type {
  Compiled,
  CompiledPlan,
  FeelCall,
  FeelFault,
  FeelParameter,
  FeelScope,
  FeelSignature,
  FeelType,
} from './types.ts'
