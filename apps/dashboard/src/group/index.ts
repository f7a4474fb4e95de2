/** One file to load for both, as they lead to each other. */
export { GroupPage } from './group-page.tsx'
export { GroupsPage } from './groups-page.tsx'
