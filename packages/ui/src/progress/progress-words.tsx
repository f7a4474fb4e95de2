import { progressWords, type ProgressState } from '@cuppa/domain'

import { ProgressMark } from './progress-mark.tsx'

/** How something is going: words first, with a quiet mark; never a gauge, never colour alone. */
export function ProgressWords({ state }: { readonly state: ProgressState }) {
  return (
    <span className={`progress progress-${state}`}>
      <ProgressMark state={state} />
      {progressWords[state]}
    </span>
  )
}
