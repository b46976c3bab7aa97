/** The engine: one assessment, one questionnaire, one session, the same in browser and server. */
export { assess } from './assess.ts'
export { ageRuleOf } from './host.ts'
export { clockReadings } from './clock-readings.ts'
export { openSession } from './session.ts'
export type { DerivingInput } from './derived-run.ts'
export { questionnaireFor, type QuestionnaireInput } from './questionnaire-for.ts'
export { formsInPlay, type FormInPlay } from './forms-in-play.ts'
export type { RoleRights } from '../questionnaire/role-rights.ts'
