export { explain } from '@cuppa/client'
