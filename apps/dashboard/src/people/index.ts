/** One file to load for all of them, as they lead to each other. */
export { NewPersonPage } from './new-person-page.tsx'
export { PeoplePage } from './people-page.tsx'
export { PersonPage } from './person-page.tsx'
