import '@cuppa/ui/styles/layers.css'
import '@cuppa/ui/styles/fonts.css'
import '@cuppa/ui/styles/tokens.css'
import '@cuppa/ui/styles/base.css'
import '@cuppa/ui/styles/controls.css'
import '@cuppa/ui/styles/parts.css'
import './app/dashboard.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { queryClient } from './app/cuppa.ts'
import { createDashboardRouter } from './app/router.tsx'

const place = document.querySelector('#root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createDashboardRouter()} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
