export { LeaveMessage, leaveMessage } from './leave-message.ts'
