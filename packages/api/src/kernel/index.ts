export * from './permission.ts'
export * from './refusal-error.ts'
export * from './scope.ts'
export * from './trpc.ts'
