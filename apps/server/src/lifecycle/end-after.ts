/**
 * Ends this process by force when it has not come to an end by itself: something that it waits for
 * (a database, a mail server) no longer answers. Does not keep the process alive; tells `say` what was
 * still open. All that was promised is on the disk by then, or goes out at the next start.
 */
export function endAfter(milliseconds: number, say: (open: readonly string[]) => void): void {
  setTimeout(() => {
    say(process.getActiveResourcesInfo())
    process.exit(1)
  }, milliseconds).unref()
}
