/** Ids that count up, in the form of UUID version 7: the same run gives the same ids. */
export function countingIds(start = 0): () => string {
  let count = start
  return () => {
    count += 1
    return `01900000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}
