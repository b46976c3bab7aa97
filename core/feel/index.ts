/** FEEL for authors and servers: the runtime plus the compiler. */
export * from './runtime.ts'
export { compileExpression, compileUnaryTests } from './compile.ts'
