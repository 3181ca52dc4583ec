export { dataPlace } from '@failonce/library';
export { type Given, readServerSettings, SETTINGS, type ServerSettings } from './config/settings.ts';
export { type Started, type StartOptions, start } from './start.ts';
