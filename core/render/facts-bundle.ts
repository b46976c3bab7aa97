/**
 * The dictionary of shared facts as a form of its own, so that a fact which no form in play holds
 * can be shown, asked and corrected by the same engine and the same controls.
 */
import type { FormBundle } from '../model/plan.ts'

/** Stands for the dictionary among the stores of a questionnaire; no form has this id. */
export const FACTS_FORM = '#facts'

const SECTION = 'facts'

export function factsBundle(bundle: FormBundle): FormBundle {
  const fields = bundle.dictionary.map((field) => ({ ...field, section: SECTION, required: false }))
  return {
    ...bundle,
    form: {
      ...bundle.form,
      id: FACTS_FORM,
      sections: [{ id: SECTION, title: '', folded: false }],
      fields,
      scores: [],
      decisions: [],
      documents: [],
      followUps: [],
    },
    instruments: {},
    decisions: {},
    documents: {},
  }
}
