export { continueImports } from './bring-in.ts'
export { forgetOldImports } from './forget-imports.ts'
export { rowsAtOnce } from './read-rows.ts'
