/** Key of the sentence that tells why something was not kept, with what the reader can do about it where there is something. */
export function notSaved(reason: string | undefined): 'state.full' | 'state.dbBlocked' | 'state.notSaved' {
  if (reason === 'full') return 'state.full';
  return reason === 'blocked' ? 'state.dbBlocked' : 'state.notSaved';
}
