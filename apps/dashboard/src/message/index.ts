/** One file to load for all three, as they are small and lead to each other. */
export { LettersPage } from './letters-page.tsx'
export { MessagesPage } from './messages-page.tsx'
export { RemindersPage } from './reminders-page.tsx'
