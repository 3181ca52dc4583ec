export { leaksIn, type Planted } from './leaks.ts';
export { Planting, privateText } from './planted-text.ts';
