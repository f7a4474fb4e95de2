import { createRootRoute } from '@tanstack/react-router'

import { Frame } from './frame.tsx'

/** What every page stands in. */
export const root = createRootRoute({ component: Frame })
export const under = () => root
