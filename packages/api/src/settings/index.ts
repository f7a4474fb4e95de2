export { removeLogo, uploadLogo } from './logo.ts'
export { readCommunity, readLogo } from './read-community.ts'
export { StartCommunity, startCommunity } from './start-community.ts'
export { UpdateSettings, updateSettings } from './update-settings.ts'
