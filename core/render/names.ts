/** Names of things outside of one bundle: forms, documents, roles, kinds of work. The application knows them. */
export interface Names {
  form: (id: string) => string
  document: (id: string) => string
  /** Code of CL.role or CL.dept. */
  office: (code: string) => string
  /** `what` of a task of kind other. */
  work: (what: string) => string
}
