import { type KeptPlaces, modeWords, sayCount, sayDateTime } from '@cuppa/domain'

/** The rule by which places are kept, in one plain sentence for each way to take part. */
export function KeptWords(props: { readonly kept: readonly KeptPlaces[]; readonly zone: string }) {
  const { kept, zone } = props
  return kept.map(({ mode, places, until }) => (
    <p key={mode}>
      {`${modeWords[mode]}: ${sayCount(places, 'place is', 'places are')} kept until ${sayDateTime(until, zone)}, for people who have not been before; what is left then goes to whoever has waited longest.`}
    </p>
  ))
}
