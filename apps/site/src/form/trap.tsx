/** A field that programs fill in; hidden from the eye, the keyboard and screen readers alike (S59). */
export function Trap() {
  return (
    <div hidden>
      <label>
        Leave this empty
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
