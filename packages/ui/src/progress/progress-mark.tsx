import type { ProgressState } from '@cuppa/domain'

/** A seed, a shoot, a plant: a quiet picture of each state, never without its words. */
const drawings: Record<ProgressState, readonly string[]> = {
  'not-started': ['M12 18a3.2 4.2 0 1 0 0-8.4 3.2 4.2 0 0 0 0 8.4Z'],
  'under-way': ['M12 21V11', 'M12 13c0-4 2.6-6.6 7-7 0 4.4-2.6 7-7 7Z'],
  'going-well': [
    'M12 21.5V9',
    'M12 11c0-4 2.6-6.8 7.5-7.3 0 4.6-2.9 7.3-7.5 7.3Z',
    'M12 16c0-3.6-2.4-5.9-7-6.3 0 4 2.8 6.3 7 6.3Z',
  ],
  stuck: ['M12 21v-6', 'M5 10.5h14', 'M8 6.5h8'],
  done: ['M12 21.5a9.2 9.2 0 1 0 0-18.4 9.2 9.2 0 0 0 0 18.4Z', 'm8 12.5 2.9 2.9 5.3-6'],
  stopped: ['M7 7h10v10H7Z'],
  changed: ['M5 18c0-7 4-10 13-10', 'm14 4 4.5 4-4.5 4'],
}

/** The mark alone, for beside the words of a state. */
export function ProgressMark({ state }: { readonly state: ProgressState }) {
  return (
    <svg className="progress-mark" viewBox="0 0 24 24" aria-hidden={true}>
      {drawings[state].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
