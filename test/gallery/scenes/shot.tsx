import type { ComponentChildren } from 'preact';

export const nothing = () => {};
export const today = new Date('2026-06-12T12:00:00Z');

export function Shot({
  name,
  children,
  width,
}: {
  name: string;
  children: ComponentChildren;
  width?: number;
}) {
  return (
    <figure class="shot" style={width ? { width: `${width}px` } : undefined}>
      {children}
      <figcaption>{name}</figcaption>
    </figure>
  );
}
