import { channelWords, consentChannels, consentQuestions, messagePurposes } from '@cuppa/domain'

import { Tick } from '../form/choices.tsx'

/** A tick for each thing and each way; none is set beforehand. */
export function MessageTicks({ chosen }: { readonly chosen: (name: string) => boolean }) {
  return messagePurposes.map((purpose) => (
    <fieldset key={purpose} className="choices">
      <legend>{consentQuestions[purpose]}</legend>
      {consentChannels.map((channel) => {
        const name = `${purpose}-${channel}`
        return (
          <Tick
            key={name}
            name={name}
            words={capital(channelWords[channel])}
            checked={chosen(name)}
          />
        )
      })}
    </fieldset>
  ))
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
