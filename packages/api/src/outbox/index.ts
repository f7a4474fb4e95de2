export {
  type DueMail,
  markFailed,
  markKept,
  markSent,
  mostTries,
  takeDueMail,
} from './deliver-mail.ts'
export { type CalendarPart } from './enqueue-messages.ts'
export { enqueueMail, type MailKind, type NewMail } from './enqueue-mail.ts'
export { listForgottenMail, markMailForgotten } from './forget-messages.ts'
