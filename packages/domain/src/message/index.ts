export * from './message-pages.ts'
export * from './message-rules.ts'
export * from './message.ts'
export * from './reminder.ts'
