import type { WordMark } from '@cuppa/domain'

/**
 * Two texts in one, with what came and what went marked by element, look and spoken words:
 * many screen readers say nothing at `ins` and `del`.
 */
export function WordMarks({ marks }: { readonly marks: readonly WordMark[] }) {
  return (
    <span className="word-marks" dir="auto">
      {marks.map((mark, index) => (
        <Run key={index} mark={mark} />
      ))}
    </span>
  )
}

function Run({ mark: { op, text } }: { readonly mark: WordMark }) {
  if (op === 'same') return text
  const Element = op === 'added' ? 'ins' : 'del'
  return (
    <Element>
      <span className="visually-hidden">{op === 'added' ? ' (added: ' : ' (removed: '}</span>
      {text}
      <span className="visually-hidden">) </span>
    </Element>
  )
}
