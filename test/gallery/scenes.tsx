/** The pictures of the gallery, one for each mock-up of the design; a file for each surface. */
export { Concepts, Pledges } from './scenes/cards.tsx';
export * from './scenes/in-page.tsx';
export * from './scenes/panel.tsx';
export * from './scenes/popup.tsx';
