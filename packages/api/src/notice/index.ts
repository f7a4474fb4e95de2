export { makeDigest } from './make-digest.ts'
export { queueNotices } from './queue-notices.ts'
export { type MailPage, readMail } from './read-mail.ts'
export { readStop, stopMessages, type StopView } from './stop-messages.ts'
