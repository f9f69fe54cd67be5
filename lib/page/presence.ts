/**
 * Door and reader of one extension share the isolated world of a page, and may arrive twice (a click on "scan anyway",
 * an update). Each leaves word of itself there, so that a later one takes over from an earlier one instead of joining it.
 */
interface World {
  marginDoor?: () => void;
  marginReader?: () => void;
}

/** Draws the layer in the page; a script of its own leaves it in the world when it comes. */
export interface Drawing<Props> {
  /** Of the constructed sheet of the layer. */
  css: string;
  draw(root: ShadowRoot, props: Props): void;
  undraw(root: ShadowRoot): void;
}

export function leaveDrawing<Props>(world: object, drawing: Drawing<Props>): void {
  (world as { marginDrawing?: Drawing<Props> }).marginDrawing = drawing;
}

/** The drawing that came, if it has. */
export function findDrawing<Props>(world: object): Drawing<Props> | undefined {
  return (world as { marginDrawing?: Drawing<Props> }).marginDrawing;
}

/** Marks the door as present. False when a door or reader is here already. */
export function claimDoor(world: object, stop: () => void): boolean {
  const here = world as World;
  if (here.marginDoor || here.marginReader) return false;
  here.marginDoor = stop;
  return true;
}

/** Marks the reader as present, sends the door away and stops an older reader. */
export function claimReader(world: object, stop: () => void): void {
  const here = world as World;
  here.marginDoor?.();
  here.marginDoor = undefined;
  here.marginReader?.();
  here.marginReader = stop;
}

/** The reader has left. */
export function leaveReader(world: object): void {
  (world as World).marginReader = undefined;
}
