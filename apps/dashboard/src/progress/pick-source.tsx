import { Dialog } from '../parts/dialog.tsx'
import { SourcePicker } from '../source/source-picker.tsx'
import { useChosenSource } from '../source/use-chosen-source.ts'
import type { UpdateFields } from './update.ts'

export interface PickSourceProps {
  readonly form: UpdateFields
  readonly index: number
  readonly onClose: () => void
}

/** Chooses one of our sources as evidence. It stands beside the form: a search is not an update. */
export function PickSource({ form, index, onClose }: PickSourceProps) {
  const field = `evidence.${index}.sourceId` as const
  const chosen = useChosenSource(form.watch(field))
  return (
    <Dialog title="Choose one of our sources" onClose={onClose}>
      <SourcePicker
        chosen={chosen}
        onChoose={(id) => {
          form.setValue(field, id)
          onClose()
        }}
      />
    </Dialog>
  )
}
