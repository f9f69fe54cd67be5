/** Key of the sentence that tells why something was not kept: only a full device is the reader's to mend. */
export function notSaved(reason: string | undefined): 'state.full' | 'state.notSaved' {
  return reason === 'full' ? 'state.full' : 'state.notSaved';
}
