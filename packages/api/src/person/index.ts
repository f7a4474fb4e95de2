export {
  AddWay,
  addWay,
  ChangeName,
  changeName,
  OneWay,
  preferWay,
  removeWay,
} from './change-details.ts'
export { eraseMe } from './erase-person.ts'
export { comeBack, leave, pause } from './change-standing.ts'
export {
  chooseCredit,
  ChooseCreditHere,
  chooseCreditHere,
  ChooseSeen,
  chooseSeen,
} from './choose-credit.ts'
export { ChooseMessages, chooseMessages } from './choose-messages.ts'
export { CreditChoice, Join } from './join-input.ts'
export { join, type Joined } from './join.ts'
export { forgetKeptNeeds, KeepNeeds, keepNeeds } from './keep-needs.ts'
export { endCalendar, readOwnCalendar, renewCalendar } from './own-calendar.ts'
export { readMyPage } from './read-me.ts'
export { type Everything, takeAll } from './take-all.ts'
