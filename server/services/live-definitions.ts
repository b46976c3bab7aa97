/** The mounted definitions while plugins are published: whoever asks gets those that are in force now. */
import type { Definitions, LiveDefinitions } from './ports.ts'

export function liveDefinitions(first: Definitions): LiveDefinitions {
  let now = first
  return {
    get forms() {
      return now.forms
    },
    get dictionary() {
      return now.dictionary
    },
    get duties() {
      return now.duties
    },
    get areas() {
      return now.areas
    },
    get reports() {
      return now.reports
    },
    get caseFlow() {
      return now.caseFlow
    },
    bundle: (form, version) => now.bundle(form, version),
    document: (id) => now.document(id),
    names: (lang) => now.names(lang),
    text: (lang, text) => now.text(lang, text),
    ageRule: (asOf) => now.ageRule(asOf),
    profile: (name) => now.profile(name),
    replace(next) {
      now = next
    },
  }
}
