export { ImportPeoplePage } from './import-people-page.tsx'
