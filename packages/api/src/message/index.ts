export { remindPeople } from './remind.ts'
