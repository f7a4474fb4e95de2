import {
  address,
  type DrawRef,
  type KeptPlaces,
  modeWords,
  sayCount,
  sayDateTime,
} from '@cuppa/domain'

/** That places are drawn, with the way to check it. */
export function DrawnWords(props: {
  readonly draws: readonly DrawRef[]
  readonly slug: string
  readonly zone: string
}) {
  const { draws, slug, zone } = props
  const [first] = draws
  if (!first) return null
  return (
    <p>
      {first.isDrawn
        ? 'The places were drawn. '
        : `The places are drawn among everyone who books before ${sayDateTime(first.closesAt, zone)}${first.outside ? `, by numbers that we do not choose: ${first.outside.words}` : ''}. `}
      <a href={address.draw(slug)}>How the places are drawn</a>
    </p>
  )
}

/** The rule by which places are kept, in one plain sentence for each way to take part. */
export function KeptWords(props: { readonly kept: readonly KeptPlaces[]; readonly zone: string }) {
  const { kept, zone } = props
  return kept.map(({ mode, places, until }) => (
    <p key={mode}>
      {`${modeWords[mode]}: ${sayCount(places, 'place is', 'places are')} kept until ${sayDateTime(until, zone)}, for people who have not been before; what is left then goes to whoever has waited longest.`}
    </p>
  ))
}
